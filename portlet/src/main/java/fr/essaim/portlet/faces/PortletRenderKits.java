// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.ResponseStateManager;
import java.io.Writer;
import java.util.Iterator;

/**
 * Gives every render kit a writer that names the view state of updated forms as a portlet must, {@link StateNamingWriter}, and has
 * the state of views kept by {@link PageStates}.
 */
public class PortletRenderKits extends RenderKitFactory {

    public PortletRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new StateNamingRenderKit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class StateNamingRenderKit extends RenderKitWrapper {

        StateNamingRenderKit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseStateManager getResponseStateManager() {
            return new PageStates(super.getResponseStateManager());
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new StateNamingWriter(super.createResponseWriter(writer, contentTypes, encoding));
        }
    }
}
