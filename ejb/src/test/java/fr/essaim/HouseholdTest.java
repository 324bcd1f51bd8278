// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps all modules readable: sizes, names, and annotations that would be read as a promise. */
class HouseholdTest {

    private static final int MOST_CLASSES = 30;
    private static final int MOST_LINES = 400;

    /** What the interceptor of transactions does not honour. */
    private static final Pattern UNHONOURED = Pattern.compile(
            "TxType\\.(?!REQUIRED\\b|REQUIRES_NEW\\b)|\\b(?:rollbackOn|dontRollbackOn)\\b|\\bUserTransaction\\b");

    /** A constructor, a method or a field that is not package-private. */
    private static final Pattern IN_ANOTHER_WAY = Pattern.compile(
            "@Inject\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:private |protected |public |final |static |\\w+\\()");

    /** They begin without a container as well. */
    private static final Set<String> MADE_BY_HAND_TOO = Set.of("Database", "Jobs");

    @Test
    void no_package_has_more_classes_than_one_can_keep_in_mind() {
        Map<Path, Long> sizes = sources().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(sizes.entrySet())
                .filteredOn(size -> size.getValue() > MOST_CLASSES)
                .isEmpty();
    }

    @Test
    void no_class_is_longer_than_one_reads_at_once() {
        assertThat(sources().filter(source -> lines(source).size() > MOST_LINES).map(HouseholdTest::name))
                .isEmpty();
    }

    @Test
    void no_two_classes_have_one_simple_name() {
        Set<String> seen = new TreeSet<>();

        assertThat(sources().map(HouseholdTest::name).filter(name -> !seen.add(name)))
                .isEmpty();
    }

    @Test
    void nothing_is_asked_of_transactions_that_they_do_not_do() {
        assertThat(sources()
                        .filter(source -> !source.endsWith("TransactionInterceptor.java"))
                        .filter(source -> lines(source).stream()
                                .anyMatch(line -> UNHONOURED.matcher(line).find()))
                        .map(HouseholdTest::name))
                .isEmpty();
    }

    @Test
    void what_a_bean_needs_is_given_to_its_package_private_fields() {
        assertThat(sources()
                        .filter(source -> IN_ANOTHER_WAY
                                .matcher(String.join("\n", lines(source)))
                                .find())
                        .map(HouseholdTest::name))
                .isSubsetOf(MADE_BY_HAND_TOO);
    }

    /** The classes of all modules. */
    private static Stream<Path> sources() {
        return Stream.of("ejb", "portlet", "web").flatMap(module -> {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
