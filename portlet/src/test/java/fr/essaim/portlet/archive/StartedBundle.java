// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The bundle in a running OSGi framework, the one that Liferay is built on, which exports the portal's APIs and nothing else;
 * in it, the archive's own CDI container, started by its listener as a web container does. Reached by reflection: its
 * classes are not the test's.
 */
final class StartedBundle implements AutoCloseable {

    private static final String PORTAL =
            "jakarta.portlet,jakarta.portlet.filter,jakarta.servlet,jakarta.servlet.annotation,"
                    + "jakarta.servlet.descriptor,jakarta.servlet.http,jakarta.servlet.jsp,jakarta.servlet.jsp.el,"
                    + "jakarta.servlet.jsp.tagext,jakarta.websocket,jakarta.websocket.server,org.slf4j,org.slf4j.helpers,"
                    + "org.slf4j.spi,sun.misc";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final Framework framework;
    private final ClassLoader loader;
    private final Object listener;
    private final Object event;

    StartedBundle(Path bundle, Path storage) throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .iterator()
                .next()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_BUNDLE_PARENT,
                        Constants.FRAMEWORK_BUNDLE_PARENT_FRAMEWORK,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        PORTAL));
        framework.start();
        Bundle essaim =
                framework.getBundleContext().installBundle(bundle.toUri().toString());
        essaim.start();
        loader = essaim.adapt(BundleWiring.class).getClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        listener = type("org.apache.webbeans.servlet.WebBeansConfigurationListener")
                .getConstructor()
                .newInstance();
        Class<?> context = type("jakarta.servlet.ServletContext");
        event = type("jakarta.servlet.ServletContextEvent")
                .getConstructor(context)
                .newInstance(context(essaim, context));
        tell("contextInitialized");
    }

    /** The servlet context that a web extender gives a bundle: as much of it as CDI and Faces ask for. */
    private Object context(Bundle essaim, Class<?> type) {
        Map<Object, Object> attributes = new HashMap<>();
        attributes.put("osgi-bundlecontext", essaim.getBundleContext());
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "getClassLoader" -> loader;
                    case "getContextPath" -> "/essaim";
                    case "getResource" -> essaim.getEntry((String) given[0]);
                    case "getResourceAsStream" -> stream(essaim.getEntry((String) given[0]));
                    case "getResourcePaths" -> paths(essaim.getEntryPaths((String) given[0]));
                    case "getInitParameterNames" -> Collections.emptyEnumeration();
                    case "getAttributeNames" -> Collections.enumeration(Set.copyOf(attributes.keySet()));
                    case "removeAttribute" -> attributes.remove(given[0]);
                    case "getServletRegistrations" -> Map.of("Faces Servlet", facesServlet());
                    case "getAttribute" -> attributes.get(given[0]);
                    case "setAttribute" -> attributes.put(given[0], given[1]);
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == given[0];
                    case "getMajorVersion", "getEffectiveMajorVersion" -> 6;
                    default -> method.getReturnType() == boolean.class ? false : null;
                });
    }

    private Object facesServlet() throws ClassNotFoundException {
        return Proxy.newProxyInstance(
                loader,
                new Class<?>[] {type("jakarta.servlet.ServletRegistration")},
                (self, method, given) -> switch (method.getName()) {
                    case "getClassName" -> "jakarta.faces.webapp.FacesServlet";
                    case "getMappings" -> List.of();
                    case "getInitParameters" -> Map.of();
                    default -> null;
                });
    }

    private static InputStream stream(URL resource) throws IOException {
        return resource == null ? null : resource.openStream();
    }

    private static Set<String> paths(Enumeration<String> entries) {
        return entries == null
                ? null
                : Collections.list(entries).stream().map(entry -> "/" + entry).collect(Collectors.toSet());
    }

    /** Starts Faces, as its listener in {@code web.xml} does. */
    void startFaces() throws ReflectiveOperationException {
        Class<?> faces = type("com.sun.faces.config.ConfigureListener");
        faces.getMethod("contextInitialized", event.getClass())
                .invoke(faces.getConstructor().newInstance(), event);
    }

    /** Which classes stand behind one of the factories of Faces, the outermost first. */
    List<String> factories(String name) throws ReflectiveOperationException {
        List<String> chain = new ArrayList<>();
        Object factory = type("jakarta.faces.FactoryFinder")
                .getMethod("getFactory", String.class)
                .invoke(null, name);
        while (factory != null) {
            chain.add(factory.getClass().getName());
            factory = factory.getClass().getMethod("getWrapped").invoke(factory);
        }
        return chain;
    }

    /** Whether pages may use the tags of a namespace. */
    boolean hasTags(String namespace) throws ReflectiveOperationException {
        Object associate = type("com.sun.faces.application.ApplicationAssociate")
                .getMethod("getInstance", type("jakarta.servlet.ServletContext"))
                .invoke(null, event.getClass().getMethod("getServletContext").invoke(event));
        Object compiler = associate.getClass().getMethod("getCompiler").invoke(associate);
        Object tags = type("com.sun.faces.facelets.compiler.Compiler")
                .getMethod("createTagLibrary", type("com.sun.faces.facelets.compiler.CompilationMessageHolder"))
                .invoke(compiler, (Object) null);
        return (boolean) type("com.sun.faces.facelets.tag.TagLibrary")
                .getMethod("containsNamespace", String.class, type("jakarta.faces.view.facelets.Tag"))
                .invoke(tags, namespace, null);
    }

    /** The answer of a bean's method, as text: its types are the bundle's. */
    String answer(String bean, String method, Object... given) throws Exception {
        Class<?> type = type(bean);
        Object container =
                type("jakarta.enterprise.inject.spi.CDI").getMethod("current").invoke(null);
        Object found = container
                .getClass()
                .getMethod("select", Class.class, Annotation[].class)
                .invoke(container, type, new Annotation[0]);
        Object instance = found.getClass().getMethod("get").invoke(found);
        Method asked = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == given.length)
                .findFirst()
                .orElseThrow();
        return String.valueOf(asked.invoke(instance, given));
    }

    /** The title of a screen, by the screens' own texts. */
    String text(Locale locale, String key) throws Exception {
        Class<?> texts = type("fr.essaim.portlet.Texts");
        return (String) texts.getMethod("get", String.class, Object[].class)
                .invoke(texts.getMethod("of", Locale.class).invoke(null, locale), key, new Object[0]);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    private void tell(String what) throws ReflectiveOperationException, BundleException {
        try {
            listener.getClass().getMethod(what, event.getClass()).invoke(listener, event);
        } catch (InvocationTargetException e) {
            stop();
            throw e;
        }
    }

    private void stop() throws BundleException {
        Thread.currentThread().setContextClassLoader(before);
        framework.stop();
        try {
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws ReflectiveOperationException, BundleException {
        tell("contextDestroyed");
        stop();
    }
}
