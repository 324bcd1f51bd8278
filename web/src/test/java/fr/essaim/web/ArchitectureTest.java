// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.essaim.EachPackage;

@AnalyzeClasses(
        packages = {"fr.essaim.web", "fr.essaim.server", "fr.essaim.host"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_packages_go_round_in_a_circle = EachPackage.freeOfCircles();
}
