// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Scope;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.webbeans.spi.BeanArchiveService.BeanArchiveInformation;
import org.apache.webbeans.web.scanner.WebScannerService;
import org.apache.webbeans.xml.DefaultBeanArchiveInformation;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds Essaim's beans. In a bundle the container's own way does not go: it reads archives from the addresses of a class
 * path, and those of a bundle are no files. There the bundle lists its classes itself. Anywhere else the container reads, but
 * not through libraries, which is a tenth of the start.
 */
public class BundleScanner extends WebScannerService {

    private static final Logger LOG = LoggerFactory.getLogger(BundleScanner.class);

    /** Only these: the libraries' own beans come from their extensions. */
    private static final String OWN = "/fr/essaim";

    private static final String OWN_LIBRARY = "/essaim-";

    private Set<Class<?>> beans;

    @Override
    public void scan() {
        Optional<BundleWiring> bundle = bundle();
        if (bundle.isPresent()) {
            ClassLoader loader = bundle.get().getClassLoader();
            beans = bundle
                    .get()
                    .listResources(
                            OWN, "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                    .stream()
                    .flatMap(file -> bean(file, loader).stream())
                    .collect(Collectors.toSet());
            LOG.info("{} beans found in the bundle", beans.size());
        } else {
            super.scan();
        }
    }

    @Override
    protected boolean isExcludedJar(URL archive) {
        String file = archive.toString().replace("!/", "");
        boolean foreign =
                file.endsWith(".jar") && !file.substring(file.lastIndexOf('/')).startsWith(OWN_LIBRARY);
        return foreign || super.isExcludedJar(archive);
    }

    @Override
    public Set<Class<?>> getBeanClasses() {
        return beans == null ? super.getBeanClasses() : beans;
    }

    @Override
    public Map<BeanArchiveInformation, Set<Class<?>>> getBeanClassesPerBda() {
        return beans == null
                ? super.getBeanClassesPerBda()
                : Map.of(new DefaultBeanArchiveInformation("fr.essaim"), beans);
    }

    private static Optional<BundleWiring> bundle() {
        try {
            return Optional.ofNullable(FrameworkUtil.getBundle(BundleScanner.class))
                    .map((Bundle bundle) -> bundle.adapt(BundleWiring.class));
        } catch (LinkageError noFramework) {
            return Optional.empty();
        }
    }

    /** Empty for what is no bean, and for what cannot be loaded here, which the log tells. */
    private static Optional<Class<?>> bean(String file, ClassLoader loader) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Arrays.stream(type.getAnnotations())
                            .map(Annotation::annotationType)
                            .anyMatch(BundleScanner::definesBeans)
                    ? Optional.of(type)
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.warn("{} is left out: it does not fit the portal", name, e);
            return Optional.empty();
        }
    }

    private static boolean definesBeans(Class<? extends Annotation> annotation) {
        return annotation == Dependent.class
                || annotation == Interceptor.class
                || annotation.isAnnotationPresent(NormalScope.class)
                || annotation.isAnnotationPresent(Scope.class)
                || annotation.isAnnotationPresent(Stereotype.class);
    }
}
