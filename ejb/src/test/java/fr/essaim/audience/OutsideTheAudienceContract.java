// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.Storeys;
import fr.essaim.access.Visitor;
import fr.essaim.persistence.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every service of a feature, and of the rooms that it uses, that takes a visitor, tried with the numbers of real records by
 * somebody who is outside the audience, and by whoever may do everything on the neighbour's site: there is no such record, or
 * there is nothing.
 */
public abstract class OutsideTheAudienceContract {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.essaim");

    /** What shared rooms answer about the visitor's own site, or is asked about what was found for the visitor already. */
    private static final Set<String> OF_SHARED_ROOMS = Set.of(
            "BusyPeriods.declare",
            "BusyPeriods.mayDeclare",
            "DailyQuotas.check",
            "DailyQuotas.countFile",
            "ModeratedComments.texts",
            "PersonalData.erase",
            "PersonalData.export",
            "ReplicationExport.write");

    /** What says nothing and, as the tables show, does nothing for those outside. */
    private static final Set<String> SILENT = Set.of("Rolls.welcome");

    protected abstract TestDatabase database();

    /** The first package below {@code fr.essaim}. The scene has a record with all that it may have. */
    protected abstract String feature();

    protected abstract OutsideTries.Feature tried();

    /** Methods of the feature, {@code Class.method}, that tell nothing of a record or open by something else than rights. */
    protected abstract Set<String> leftOut();

    /** Works on the same site, may use the feature, and is outside the audience. */
    protected abstract Visitor outsider();

    /** May do everything on another site. */
    protected abstract Visitor stranger();

    private Stream<Class<?>> services() {
        Set<String> rooms = CLASSES.stream()
                .filter(type -> Storeys.room(type.getPackageName()).equals(feature()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(type -> Storeys.room(type.getPackageName()))
                .filter(Storeys::isShared)
                .collect(Collectors.toCollection(HashSet::new));
        rooms.add(feature());
        return CLASSES.stream()
                .filter(type -> rooms.contains(Storeys.room(type.getPackageName())))
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .map(JavaClass::reflect);
    }

    private boolean isTried(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Visitor.class
                && !OF_SHARED_ROOMS.contains(OutsideTries.name(method))
                && !leftOut().contains(OutsideTries.name(method));
    }

    @Test
    void an_agent_outside_the_audience_finds_nothing_and_changes_nothing() {
        assertThat(answersTo(outsider())).isEmpty();
    }

    @Test
    void whoever_may_everything_in_the_neighbour_town_finds_nothing_and_changes_nothing() {
        assertThat(answersTo(stranger())).isEmpty();
    }

    @Test
    void what_is_left_out_exists() {
        assertThat(names(services())).containsAll(leftOut());
        assertThat(names(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .map(JavaClass::reflect)))
                .containsAll(OF_SHARED_ROOMS)
                .containsAll(SILENT);
    }

    private static Set<String> names(Stream<Class<?>> services) {
        return services.flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(OutsideTries::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What did not go as it has to, by method. */
    private Map<String, String> answersTo(Visitor visitor) {
        OutsideTries tries = new OutsideTries(database(), tried());
        List<Method> methods = services()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(this::isTried)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        Map<String, Long> before = tries.rowCounts();
        Map<String, String> answers = new TreeMap<>();
        for (Method method : methods) {
            tries.answer(method, visitor, SILENT.contains(OutsideTries.name(method)))
                    .ifPresent(answer -> answers.put(OutsideTries.name(method), answer));
        }
        Map<String, Long> after = tries.rowCounts();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                answers.put("table " + table, before.get(table) + " rows became " + rows);
            }
        });
        return answers;
    }
}
