// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.PreRenderViewEvent;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a page at the end of each request, and makes one that comes back as it was. What beans work out for showing is not
 * kept for long: for a click on such a page they do so once more, before anything of the click is looked at.
 */
public final class PageKeeper implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);
    private static final String TOKEN = PageKeeper.class.getName() + ".token";
    private static final String STATE = PageKeeper.class.getName() + ".state";

    /** @return what the page's forms send back */
    public static String keepLater(FacesContext faces, Object state) {
        Map<Object, Object> attributes = faces.getAttributes();
        attributes.put(STATE, state);
        String token = (String) attributes.get(TOKEN);
        if (token == null) {
            // A part of a page belongs to the page that it goes to
            Optional<OpenedPage> page =
                    faces.getPartialViewContext().isPartialRequest() ? OpenedPage.of(faces) : Optional.empty();
            token = page.map(OpenedPage::token).orElseGet(OpenPages::newToken);
            attributes.put(TOKEN, token);
        }
        return token;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Kept when it is over
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view == null || view.isTransient()) {
            return;
        }
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW && !faces.getResponseComplete()) {
            if (OpenedPage.of(faces).filter(OpenedPage::cold).isPresent()) {
                faces.getApplication().publishEvent(faces, PreRenderViewEvent.class, UIViewRoot.class, view);
            }
        } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE || faces.getResponseComplete()) {
            keep(faces, view);
        }
    }

    private static void keep(FacesContext faces, UIViewRoot view) {
        Map<Object, Object> attributes = faces.getAttributes();
        Optional<OpenedPage> opened = OpenedPage.of(faces);
        String token = (String)
                attributes.getOrDefault(TOKEN, opened.map(OpenedPage::token).orElse(null));
        Object state =
                attributes.getOrDefault(STATE, opened.map(OpenedPage::state).orElse(null));
        if (token == null || state == null) {
            return;
        }
        PageBeans beans = PageBeans.of(faces);
        try {
            SessionPages.of(faces).keep(token, new Object[] {view.getViewId(), state, beans.toPack()}, beans);
        } catch (RuntimeException e) {
            // Its next click opens it anew
            OpenPages.here().remove(token);
            LOG.error("Page {} is not kept", view.getViewId(), e);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }
}
