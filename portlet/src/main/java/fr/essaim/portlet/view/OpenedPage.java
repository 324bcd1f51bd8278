// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** The page that a request comes back to, as it was kept. */
public final class OpenedPage {

    private static final String KEY = OpenedPage.class.getName();

    private final String token;
    private final String viewId;
    private final Object state;
    private final boolean cold;
    private PageBeans beans;

    /** @param alone whether no other request works on it; otherwise its beans are made from the bytes, as another's own */
    private OpenedPage(String token, OpenPages.Kept kept, boolean alone) {
        this.token = token;
        Object[] content = (Object[]) PackedPage.unpack(kept.packed());
        viewId = (String) content[0];
        state = content[1];
        Optional<Object> warm = alone ? kept.warm() : Optional.empty();
        cold = warm.isEmpty();
        @SuppressWarnings("unchecked")
        Map<Class<?>, Object> instances = (HashMap<Class<?>, Object>) content[2];
        beans = cold ? PageBeans.unpacked(instances) : (PageBeans) warm.get();
    }

    /** Empty for a page that is opened for the first time, and for one that is no longer kept. */
    @SuppressWarnings("unchecked")
    public static Optional<OpenedPage> of(FacesContext faces) {
        Map<Object, Object> attributes = faces.getAttributes();
        if (!attributes.containsKey(KEY)) {
            attributes.put(KEY, find(faces));
        }
        return (Optional<OpenedPage>) attributes.get(KEY);
    }

    private static Optional<OpenedPage> find(FacesContext faces) {
        return token(faces.getExternalContext())
                .flatMap(token -> SessionPages.known(faces).flatMap(session -> session.find(token)
                        .map(seen -> PageTurns.take(seen.turn()))
                        .flatMap(alone -> session.find(token).map(kept -> new OpenedPage(token, kept, alone)))));
    }

    /** Sent back with or without the portlet's name in front, which is not known before there is a view. */
    private static Optional<String> token(ExternalContext request) {
        Iterator<String> names = request.getRequestParameterNames();
        while (names.hasNext()) {
            String name = names.next();
            if (name.endsWith(ResponseStateManager.VIEW_STATE_PARAM)) {
                return Optional.ofNullable(request.getRequestParameterMap().get(name));
            }
        }
        return Optional.empty();
    }

    /** Once: whoever opens the same view a second time in one request gets new ones. */
    Optional<PageBeans> takeBeans(String view) {
        if (!viewId.equals(view)) {
            return Optional.empty();
        }
        PageBeans taken = beans;
        beans = null;
        return Optional.ofNullable(taken);
    }

    public String token() {
        return token;
    }

    /** What Faces saved of the components. */
    public Object state() {
        return state;
    }

    /** Whether what its beans had worked out for showing was left out, and has to be worked out again. */
    public boolean cold() {
        return cold;
    }
}
