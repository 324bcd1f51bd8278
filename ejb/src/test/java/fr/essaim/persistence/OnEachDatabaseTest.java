// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.OnlyIncludeTests.class)
class OnEachDatabaseTest {

    @ArchTest
    static void no_test_of_the_database_is_left_out(JavaClasses tests) {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Test")
                .and()
                .areNotAnnotatedWith(OnEachDatabase.class)
                .and()
                .doNotHaveSimpleName("LargePlanTest")
                .should()
                .transitivelyDependOnClassesThat()
                .haveSimpleName("FreshDatabase")
                .because("every database has to pass them; LargePlanTest only measures memory, in a JVM of its own")
                .check(tests);
    }
}
