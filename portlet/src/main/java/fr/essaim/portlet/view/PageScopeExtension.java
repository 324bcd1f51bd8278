// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.faces.view.ViewScoped;

/**
 * Takes the beans of views over from Faces, which would keep them whole in the session. Whoever writes such a bean writes
 * {@code ViewScoped} as always.
 */
public class PageScopeExtension implements Extension {

    void know(@Observes BeforeBeanDiscovery event) {
        event.addScope(PageScoped.class, true, true);
    }

    <T> void takeOver(@Observes @WithAnnotations(ViewScoped.class) ProcessAnnotatedType<T> event) {
        if (event.getAnnotatedType().isAnnotationPresent(ViewScoped.class)) {
            event.configureAnnotatedType()
                    .remove(annotation -> annotation.annotationType() == ViewScoped.class)
                    .add(new PageScoped.Literal());
        }
    }

    void serve(@Observes AfterBeanDiscovery event) {
        event.addContext(new PageContext());
    }
}
