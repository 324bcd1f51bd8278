// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.essaim.persistence.SiteQuery;
import fr.essaim.persistence.Statements;
import jakarta.persistence.EntityManager;

/** A repository reads and writes, a finder reads; a service asks them and holds no query. */
@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class QueriesTest {

    private static final DescribedPredicate<JavaClass> MAY_QUERY =
            DescribedPredicate.describe("a repository, a finder or of the demonstration", type -> {
                String name = type.getSimpleName();
                return name.endsWith("Repository")
                        || name.endsWith("Finder")
                        || name.endsWith("Demonstration")
                        || type.getPackageName().equals("fr.essaim.persistence")
                        || type.getEnclosingClass()
                                .filter(QueriesTest::mayQuery)
                                .isPresent();
            });

    private static boolean mayQuery(JavaClass type) {
        return MAY_QUERY.test(type);
    }

    private static final DescribedPredicate<JavaAccess<?>> A_QUERY = DescribedPredicate.describe("a query", access -> {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(Statements.class)
                || owner.isEquivalentTo(SiteQuery.class)
                || owner.isAssignableTo(EntityManager.class) && access.getName().matches("create(Named|Native)?Query");
    });

    @ArchTest
    static final ArchRule no_query_stands_outside_a_repository_or_finder =
            noClasses().that(DescribedPredicate.not(MAY_QUERY)).should().accessTargetWhere(A_QUERY);
}
