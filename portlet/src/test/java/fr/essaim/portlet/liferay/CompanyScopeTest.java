// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CompanyScopeTest {

    /** As portals kept it up to 2024. */
    public static final class OlderThreadCompany {

        private static long current;

        public static AutoCloseable setWithSafeCloseable(Long company, Long collection) {
            throw new UnsupportedOperationException();
        }

        public static AutoCloseable setWithSafeCloseable(Long company) {
            long before = current;
            current = company;
            return () -> current = before;
        }
    }

    @Test
    void a_job_enters_the_company_and_leaves_it_whatever_happens() {
        CompanyScope scope = ThreadCompany.scope();

        assertThat(scope.within(7, ThreadCompany::current)).isEqualTo(7);
        assertThatThrownBy(() -> scope.within(7, () -> {
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(ThreadCompany.current()).isZero();
    }

    @Test
    void the_name_that_older_portals_use_is_found() {
        CompanyScope scope = new CompanyScope(OlderThreadCompany.class, () -> OlderThreadCompany.current);

        assertThat(scope.within(7, () -> OlderThreadCompany.current)).isEqualTo(7);
        assertThat(OlderThreadCompany.current).isZero();
    }

    @Test
    void a_portal_without_a_known_way_is_said_to_be_so() {
        assertThatIllegalStateException().isThrownBy(() -> new CompanyScope(String.class, () -> 0L));
    }

    @Test
    void the_real_one_of_this_api_has_a_known_way() {
        assertThat(new CompanyScope()).isNotNull();
    }
}
