// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether what descriptors name is in the archive: classes, text bundles, views, further descriptors. */
final class ReferenceCheck {

    private static final Pattern CLASS = Pattern.compile("<([\\w-]+-class)>\\s*([\\w.$]+)\\s*</\\1>");
    private static final Pattern BUNDLE = Pattern.compile("<resource-bundle>\\s*([\\w.]+)\\s*</resource-bundle>");
    private static final Pattern FILE =
            Pattern.compile("<(user-notification-definitions|value)>\\s*(/?[\\w./-]+\\.x\\w+)\\s*</\\1>");

    private ReferenceCheck() {}

    /**
     * @param descriptors their text, by name
     * @param isPage whether there is such a file among the pages, by its path from the root of the web application
     */
    static List<String> problems(Archive archive, Map<String, String> descriptors, Predicate<String> isPage) {
        List<String> problems = new ArrayList<>();
        descriptors.forEach((name, text) -> {
            named(CLASS, 2, text).stream()
                    .filter(type -> !archive.holds(type.replace('.', '/') + ".class"))
                    .forEach(type -> problems.add("%s names the class %s".formatted(name, type)));
            named(BUNDLE, 1, text).stream()
                    .filter(bundle -> !archive.holds(bundle.replace('.', '/') + ".properties"))
                    .forEach(bundle -> problems.add("%s names the bundle %s".formatted(name, bundle)));
            named(FILE, 2, text).stream()
                    .filter(file -> file.startsWith("/") ? !isPage.test(file) : !archive.holds(file))
                    .forEach(file -> problems.add("%s names the file %s".formatted(name, file)));
        });
        return problems;
    }

    private static List<String> named(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .distinct()
                .toList();
    }
}
