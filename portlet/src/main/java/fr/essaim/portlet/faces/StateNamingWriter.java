// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the view state into each form of a partial response, under the name that carries the portlet's namespace. The
 * bridge would write it without, and the second click in an updated form would then be taken for a first visit. It
 * writes none where it sees one.
 */
final class StateNamingWriter extends ResponseWriterWrapper {

    StateNamingWriter(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new StateNamingWriter(getWrapped().cloneWithWriter(writer));
    }

    @Override
    public void endElement(String name) throws IOException {
        var context = FacesContext.getCurrentInstance();
        if ("form".equals(name)
                && context.getPartialViewContext().isAjaxRequest()
                && context.getViewRoot() instanceof NamingContainer) {
            writeState(context);
        }
        super.endElement(name);
    }

    private void writeState(FacesContext context) throws IOException {
        String prefix =
                context.getViewRoot().getContainerClientId(context) + UINamingContainer.getSeparatorChar(context);
        startElement("input", null);
        writeAttribute("type", "hidden", null);
        writeAttribute("name", prefix + PartialResponseWriter.VIEW_STATE_MARKER, null);
        // By this id the bridge knows that the state is written
        writeAttribute("id", PartialResponseWriter.VIEW_STATE_MARKER, null);
        writeAttribute("value", context.getApplication().getStateManager().getViewState(context), null);
        writeAttribute("autocomplete", "off", null);
        super.endElement("input");
    }
}
