// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house has storeys: a room knows rooms below it, and features know rooms, never the other way round. */
@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/fr/essaim");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/essaim");

    /** From the ground up; a new room is put into its storey here. */
    private static final List<Set<String>> STOREYS = List.of(
            Set.of("text"),
            Set.of("directory"),
            Set.of("persistence"),
            Set.of("access", "demonstration", "schedule"),
            Set.of("history"),
            Set.of("audit", "exchange", "notice"),
            Set.of("ballot", "calendar", "duty", "moderation", "privacy", "question", "signature"),
            Set.of("attachment", "audience", "discussion", "replication"),
            Set.of("plan"),
            Set.of("idea", "steering"));

    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:from|join|into|update|table|references)\\s+([a-z_0-9]+)");

    private static int storey(String room) {
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            if (STOREYS.get(storey).contains(room)) {
                return storey;
            }
        }
        return -1;
    }

    /** The first part of the package's name below {@code fr.essaim}; empty for the ground itself. */
    private static String room(String packageName) {
        String below = packageName.replaceFirst("^fr\\.essaim\\.?", "");
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    @ArchTest
    static final ArchRule a_room_knows_no_room_above_it_or_beside_it = classes()
            .should(new ArchCondition<JavaClass>("depend on rooms of lower storeys only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String own = room(type.getPackageName());
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        String other = room(target.getPackageName());
                        boolean ours = target.getPackageName().startsWith("fr.essaim") && !other.isEmpty();
                        if (ours && !other.equals(own) && (own.isEmpty() || storey(other) >= storey(own))) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            });

    @Test
    void every_room_has_its_storey() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .filter(room -> storey(room) < 0))
                    .isEmpty();
        }
    }

    @Test
    void statements_name_tables_of_their_own_room_and_of_rooms_below() {
        Map<String, String> owners = owners();
        Set<String> foreign = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            String own = SOURCES.relativize(source).getNameCount() == 1
                    ? ""
                    : SOURCES.relativize(source).getName(0).toString();
            Matcher text = TEXT.matcher(COMMENT.matcher(read(source)).replaceAll(""));
            while (text.find()) {
                tables(text.group(1))
                        .filter(owners::containsKey)
                        .filter(table -> isAbove(owners.get(table), own))
                        .forEach(table -> foreign.add(source.getFileName() + " names " + table));
            }
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void tables_refer_to_tables_of_their_own_room_and_of_rooms_below() {
        Map<String, String> owners = owners();
        Set<String> foreign = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String own = ownerOf(migration);
            tables(read(migration))
                    .filter(owners::containsKey)
                    .filter(table -> isAbove(owners.get(table), own))
                    .forEach(table -> foreign.add(migration.getFileName() + " names " + table));
        }

        assertThat(foreign).isEmpty();
    }

    private static boolean isAbove(String owner, String own) {
        return !owner.equals(own) && storey(owner) >= storey(own);
    }

    private static Stream<String> tables(String text) {
        return STATEMENT.matcher(text).results().map(found -> found.group(1));
    }

    /** Which room each table is of: migrations are named after theirs, {@code V11__audience.sql} or {@code V17__idea_vote.sql}. */
    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            Matcher created = CREATED.matcher(read(migration));
            while (created.find()) {
                owners.put(created.group(1), ownerOf(migration));
            }
        }
        assertThat(owners).containsEntry("audience", "audience").containsEntry("campaign", "idea");
        return owners;
    }

    private static String ownerOf(Path migration) {
        return migration.getFileName().toString().replaceFirst("V[0-9_]+__([a-z]+).*", "$1");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
