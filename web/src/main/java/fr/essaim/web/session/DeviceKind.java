// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import java.util.Arrays;

/** What a browser says that it runs on, as far as people tell devices apart. The first whose word stands in it counts. */
public enum DeviceKind {
    IPHONE("iPhone"),
    IPAD("iPad"),
    ANDROID("Android"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    CHROMEBOOK("CrOS"),
    LINUX("Linux"),
    OTHER("");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    static DeviceKind of(String userAgent) {
        return Arrays.stream(values())
                .filter(kind -> userAgent.contains(kind.word))
                .findFirst()
                .orElse(OTHER);
    }
}
