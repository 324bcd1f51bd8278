// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a library in the archive holds a package that the portal gives to every portlet. A type that passes between the
 * two must be one class on both sides, so the archive must not bring the portlet API, the kernel, servlets, mail.
 */
final class DuplicateCheck {

    private DuplicateCheck() {}

    static List<String> problems(Archive archive, List<String[]> exported, List<String[]> onPurpose) {
        List<String> problems = new ArrayList<>();
        List<String[]> unused = new ArrayList<>(onPurpose);
        archive.parts().keySet().forEach(part -> archive.packages(part).stream()
                .filter(name -> exported.stream().anyMatch(entry -> covers(entry[0], name)))
                .filter(name -> onPurpose.stream()
                        .filter(entry -> covers(entry[0], name))
                        .peek(unused::remove)
                        .findAny()
                        .isEmpty())
                .forEach(name -> problems.add("%s brings %s, which the portal exports".formatted(part, name))));
        unused.forEach(entry -> problems.add("on purpose, but nothing brings it: " + entry[0]));
        return problems;
    }

    static boolean covers(String pattern, String name) {
        return pattern.endsWith(".*")
                ? (name + ".").startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
