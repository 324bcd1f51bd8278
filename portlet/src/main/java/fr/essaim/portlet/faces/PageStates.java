// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import fr.essaim.portlet.view.OpenedPage;
import fr.essaim.portlet.view.PageKeeper;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;

/** Keeps the state of views where {@link PageKeeper} does, in place of the session's maps that Faces has for it. */
final class PageStates extends ResponseStateManager {

    private final ResponseStateManager wrapped;

    PageStates(ResponseStateManager wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void writeState(FacesContext context, Object state) throws IOException {
        if (context.getViewRoot().isTransient()) {
            wrapped.writeState(context, state);
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", name(context), null);
        writer.writeAttribute("value", PageKeeper.keepLater(context, state), null);
        writer.writeAttribute("autocomplete", "off", null);
        writer.endElement("input");
    }

    private static String name(FacesContext context) {
        UIComponent view = context.getViewRoot();
        return view instanceof NamingContainer
                ? view.getContainerClientId(context) + UINamingContainer.getSeparatorChar(context) + VIEW_STATE_PARAM
                : VIEW_STATE_PARAM;
    }

    @Override
    public String getViewState(FacesContext context, Object state) {
        return context.getViewRoot().isTransient()
                ? wrapped.getViewState(context, state)
                : PageKeeper.keepLater(context, state);
    }

    @Override
    public Object getState(FacesContext context, String viewId) {
        return wrapped.isStateless(context, viewId)
                ? wrapped.getState(context, viewId)
                : OpenedPage.of(context).map(OpenedPage::state).orElse(null);
    }

    @Override
    public boolean isPostback(FacesContext context) {
        return wrapped.isPostback(context);
    }

    @Override
    public boolean isStateless(FacesContext context, String viewId) {
        return wrapped.isStateless(context, viewId);
    }

    @Override
    public String getCryptographicallyStrongTokenFromSession(FacesContext context) {
        return wrapped.getCryptographicallyStrongTokenFromSession(context);
    }
}
