// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Path PAGE = Path.of("../doc/vocabulary.md");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern TABLE = Pattern.compile("`([a-z]+(?:_[a-z]+)*)`");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");

    @Test
    void names_classes_that_there_are() throws IOException {
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> classes.add(name.replace(".java", "")));
        }

        assertThat(named(CLASS)).hasSizeGreaterThan(40).isSubsetOf(classes);
    }

    @Test
    void names_tables_that_there_are() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/essaim"))) {
            for (Path migration : migrations.toList()) {
                CREATED.matcher(Files.readString(migration)).results().forEach(found -> tables.add(found.group(1)));
            }
        }

        assertThat(named(TABLE)).hasSizeGreaterThan(40).isSubsetOf(tables);
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
