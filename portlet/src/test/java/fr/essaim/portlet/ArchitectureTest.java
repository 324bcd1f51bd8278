// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.essaim.EachPackage;
import fr.essaim.portlet.liferay.LiferayPresence;

@AnalyzeClasses(packages = "fr.essaim.portlet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The bridge bears the portal's name too, and is part of every portlet archive. */
    private static final DescribedPredicate<JavaClass> LIFERAY = DescribedPredicate.describe(
            "belong to Liferay",
            type -> type.getPackageName().startsWith("com.liferay")
                    && !type.getPackageName().startsWith("com.liferay.faces"));

    @ArchTest
    static final ArchRule only_the_adapters_know_liferay = noClasses()
            .that()
            .resideOutsideOfPackage("fr.essaim.portlet.liferay..")
            .should()
            .dependOnClassesThat(LIFERAY);

    @ArchTest
    static final ArchRule nobody_knows_the_adapters_but_through_the_host = classes()
            .that()
            .resideInAPackage("fr.essaim.portlet.liferay..")
            .and()
            .doNotBelongToAnyOf(LiferayPresence.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("fr.essaim.portlet.liferay..");

    @ArchTest
    static final ArchRule what_looks_for_liferay_can_be_loaded_without_it =
            noClasses().that().belongToAnyOf(LiferayPresence.class).should().dependOnClassesThat(LIFERAY);

    @ArchTest
    static final ArchRule shared_rooms_know_no_feature = noClasses()
            .that()
            .resideInAPackage("fr.essaim.portlet..")
            .and()
            .resideOutsideOfPackages(
                    "fr.essaim.portlet.idea..", "fr.essaim.portlet.plan..", "fr.essaim.portlet.liferay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.essaim.portlet.idea..", "fr.essaim.portlet.plan..", "fr.essaim.idea..", "fr.essaim.plan..");

    @ArchTest
    static final ArchRule no_packages_go_round_in_a_circle = EachPackage.freeOfCircles();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)");
}
