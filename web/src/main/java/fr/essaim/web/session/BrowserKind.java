// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import java.util.Arrays;

/** What a browser says that it is, as far as people tell browsers apart. The first whose word stands in it counts. */
public enum BrowserKind {
    EDGE("Edg"),
    OPERA("OPR/"),
    SAMSUNG("SamsungBrowser"),
    FIREFOX("Firefox", "FxiOS"),
    CHROME("Chrome", "CriOS", "Chromium"),
    SAFARI("Safari"),
    OTHER("");

    private final String[] words;

    BrowserKind(String... words) {
        this.words = words;
    }

    static BrowserKind of(String userAgent) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.words).anyMatch(userAgent::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
