// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.faces.context.FacesContext;
import java.lang.annotation.Annotation;

/** Gives each bean of a page its one instance. Active while Faces works on a view. */
final class PageContext implements Context {

    @Override
    public Class<? extends Annotation> getScope() {
        return PageScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> contextual) {
        return beans().get(contextual);
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        return beans().get(contextual, creation);
    }

    private static PageBeans beans() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null || faces.getViewRoot() == null) {
            throw new ContextNotActiveException();
        }
        return PageBeans.of(faces);
    }

    @Override
    public boolean isActive() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces != null && faces.getViewRoot() != null;
    }
}
