// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.essaim.attachment.FolderOwner;
import fr.essaim.audience.AudienceOwner;
import fr.essaim.calendar.CalendarPlanning;
import fr.essaim.discussion.Discussed;
import fr.essaim.duty.DutySource;
import fr.essaim.moderation.Moderated;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.replication.Replicated;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house has storeys: a room knows rooms below it, and features know rooms, never the other way round. */
@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/fr/essaim");
    private static final Path TESTS = Path.of("src/test/java/fr/essaim");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/essaim");

    /** Tables that moved to another room after their migration. */
    private static final Map<String, String> MOVED = Map.of("received_file", "quota");

    /** What features serve to rooms, and the test that holds them to it. */
    private static final Map<Class<?>, String> CONTRACTS = Map.of(
            AudienceOwner.class, "AudienceOwnerContract",
            FolderOwner.class, "FolderContract",
            Discussed.class, "DiscussedContract",
            Moderated.class, "ModeratedContract",
            DutySource.class, "DutySourceContract",
            PersonalColumns.class, "PersonalColumnsContract",
            Replicated.class, "ReplicatedContract",
            CalendarPlanning.class, "BusyPeriodsContract");

    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:from|join|into|update|table|references)\\s+([a-z_0-9]+)");

    @ArchTest
    static final ArchRule a_room_knows_no_room_above_it_or_beside_it = classes()
            .should(new ArchCondition<JavaClass>("depend on rooms of lower storeys only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String own = Storeys.room(type.getPackageName());
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        String other = Storeys.room(target.getPackageName());
                        boolean ours = target.getPackageName().startsWith("fr.essaim") && !other.isEmpty();
                        if (ours && !other.equals(own) && (own.isEmpty() || Storeys.of(other) >= Storeys.of(own))) {
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
                            .filter(room -> Storeys.of(room) < 0))
                    .isEmpty();
        }
    }

    @ArchTest
    static void a_feature_keeps_the_contract_of_every_port_that_it_serves(JavaClasses house) {
        Set<String> missing = new TreeSet<>();
        for (String feature : Storeys.features()) {
            String tests = tests(feature);
            CONTRACTS.forEach((port, contract) -> {
                if (serves(house, feature, port) && !tests.contains("extends " + contract + " ")) {
                    missing.add(feature + " has no " + contract);
                }
            });
        }

        assertThat(missing)
                .as("the plan goes on naming those who answered for it: nothing is erased")
                .containsExactly("plan has no PersonalColumnsContract");
    }

    @ArchTest
    static void a_feature_with_an_audience_tries_its_services_on_those_outside(JavaClasses house) {
        assertThat(Storeys.features())
                .filteredOn(feature -> serves(house, feature, AudienceOwner.class))
                .contains("idea")
                .allMatch(feature -> tests(feature).contains("extends OutsideTheAudienceContract "));
    }

    private static boolean serves(JavaClasses house, String feature, Class<?> port) {
        return house.stream()
                .anyMatch(type -> Storeys.room(type.getPackageName()).equals(feature) && type.isAssignableTo(port));
    }

    private static String tests(String feature) {
        Path folder = TESTS.resolve(feature);
        return Files.isDirectory(folder)
                ? files(folder, ".java").stream().map(RoomsTest::read).collect(Collectors.joining())
                : "";
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
        return !owner.equals(own) && Storeys.of(owner) >= Storeys.of(own);
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
        owners.putAll(MOVED);
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
