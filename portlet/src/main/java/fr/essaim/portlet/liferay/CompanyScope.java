// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.security.auth.CompanyThreadLocal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Calls the portal in the name of a company. Requests carry theirs; jobs do not, and the portal then answers from the
 * wrong place, or from no place where each company has its own database.
 */
final class CompanyScope {

    /** What the portal calls it: the first name since 2025, the second before. */
    private static final List<String> NAMES = List.of("setCompanyIdWithSafeCloseable", "setWithSafeCloseable");

    private final Supplier<Long> current;
    private final Method opening;

    CompanyScope() {
        this(CompanyThreadLocal.class, CompanyThreadLocal::getCompanyId);
    }

    CompanyScope(Class<?> threadLocal, Supplier<Long> current) {
        this.current = current;
        this.opening = Arrays.stream(threadLocal.getMethods())
                .filter(method -> NAMES.contains(method.getName())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Long.class}))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This portal has no known way to enter a company"));
    }

    <T> T within(long companyId, Supplier<T> call) {
        if (companyId == current.get()) {
            return call.get();
        }
        AutoCloseable scope = enter(companyId);
        try {
            return call.get();
        } finally {
            leave(scope);
        }
    }

    private AutoCloseable enter(long companyId) {
        try {
            return (AutoCloseable) opening.invoke(null, companyId);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The portal does not let us enter company " + companyId, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void leave(AutoCloseable scope) {
        try {
            scope.close();
        } catch (Exception e) {
            throw new IllegalStateException("The portal does not let us leave the company", e);
        }
    }
}
