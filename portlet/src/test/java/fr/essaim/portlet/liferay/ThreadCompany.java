// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

/** The company of the thread as portals have kept it since 2025. */
public final class ThreadCompany {

    private static final ThreadLocal<Long> CURRENT = ThreadLocal.withInitial(() -> 0L);

    private ThreadCompany() {}

    static CompanyScope scope() {
        return new CompanyScope(ThreadCompany.class, CURRENT::get);
    }

    static long current() {
        return CURRENT.get();
    }

    public static AutoCloseable setCompanyIdWithSafeCloseable(Long company) {
        long before = CURRENT.get();
        CURRENT.set(company);
        return () -> CURRENT.set(before);
    }
}
