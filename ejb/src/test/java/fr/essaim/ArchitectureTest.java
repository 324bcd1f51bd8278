// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.essaim.access.SystemWork;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_business_knows_no_portlet_no_faces_and_no_portal_product = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.portlet..", "jakarta.faces..", "com.liferay..", "org.primefaces..");

    @ArchTest
    static final ArchRule the_business_is_not_written_against_its_persistence_provider = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to EclipseLink or Hibernate",
                    type -> type.getPackageName().startsWith("org.eclipse.persistence.jpa")
                            || type.getPackageName().startsWith("org.hibernate")));

    @ArchTest
    static final ArchRule no_packages_go_round_in_a_circle = EachPackage.freeOfCircles();

    @ArchTest
    static final ArchRule a_table_knows_no_kind_of_file = noClasses()
            .that()
            .resideInAPackage("fr.essaim.exchange")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.essaim.exchange.*..");

    @ArchTest
    static final ArchRule the_calendar_knows_no_feature_that_plans_with_it = noClasses()
            .that()
            .resideInAPackage("fr.essaim.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.essaim.idea..", "fr.essaim.plan..");

    @ArchTest
    static final ArchRule reading_the_plan_does_not_know_how_it_is_changed = noClasses()
            .that()
            .resideInAPackage("fr.essaim.plan.board..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.essaim.plan.follow..");

    @ArchTest
    static final ArchRule what_the_board_hands_out_knows_no_database = noClasses()
            .that()
            .resideInAPackage("fr.essaim.plan.board..")
            .and()
            .areRecords()
            .or()
            .haveSimpleName("PlanBoard")
            .or()
            .haveSimpleName("BoardView")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "fr.essaim.persistence..");

    @ArchTest
    static final ArchRule ballot_boxes_know_no_feature_that_uses_them = noClasses()
            .that()
            .resideInAPackage("fr.essaim.ballot..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of Essaim and not below it",
                    type -> type.getPackageName().startsWith("fr.essaim.")
                            && !type.getPackageName()
                                    .matches("fr\\.essaim\\.(ballot|directory|persistence|text)(\\..*)?")));

    @ArchTest
    static final ArchRule shared_rooms_know_no_feature_that_uses_them = noClasses()
            .that()
            .resideInAnyPackage("fr.essaim.attachment..", "fr.essaim.replication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.essaim.idea..", "fr.essaim.plan..", "fr.essaim.demonstration..");

    @ArchTest
    static final ArchRule files_are_looked_at_by_what_knows_no_folder = noClasses()
            .that()
            .resideInAPackage("fr.essaim.attachment.inspection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.essaim.attachment");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)");

    @ArchTest
    static final ArchRule services_are_transactional_as_a_whole = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
            .orShould()
            .beAnnotatedWith("jakarta.interceptor.Interceptor");

    @ArchTest
    static final ArchRule what_asks_no_permission_is_called_by_jobs_alone = noClasses()
            .that()
            .areNotAnnotatedWith(SystemWork.class)
            .should()
            .callMethodWhere(target(annotatedWith(SystemWork.class))
                    .and(DescribedPredicate.describe(
                            "not in such a method", call -> !call.getOrigin().isAnnotatedWith(SystemWork.class))));

    @ArchTest
    static final ArchRule entities_have_no_public_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveModifier(JavaModifier.PUBLIC)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static void the_persistence_unit_names_every_mapped_class(JavaClasses classes) throws IOException {
        Set<String> mapped = classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)
                        || type.isAnnotatedWith(Converter.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        try (InputStream unit = ArchitectureTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            Matcher matcher = Pattern.compile("<class>(.*?)</class>")
                    .matcher(new String(unit.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(named).isEqualTo(mapped);
    }
}
