// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;

/** A naming service as servers have it: an application finds what is bound for it, known by its class loader. */
public final class PortalNaming implements InitialContextFactory {

    /** What the portal's own application has. */
    static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    static ClassLoader portal;

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return (Context) Proxy.newProxyInstance(
                PortalNaming.class.getClassLoader(), new Class<?>[] {Context.class}, (self, method, given) -> {
                    if (!method.getName().equals("lookup")) {
                        return null;
                    }
                    Object found =
                            Thread.currentThread().getContextClassLoader() == portal ? BOUND.get(given[0]) : null;
                    if (found == null) {
                        throw new NameNotFoundException(given[0].toString());
                    }
                    return found;
                });
    }
}
