// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.host;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notices;
import fr.essaim.notice.RecordPages;
import jakarta.portlet.PortletRequest;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import java.util.Optional;

/**
 * Our own agent portal: its ports are attributes of the servlet context of the root application, under the port's class
 * name. Looked up at each call, since the portal may start after its portlets.
 */
public final class AgentPortalHost implements PortalHost {

    /** The agent portal is one company with one site. */
    private static final PortalSite SITE = new PortalSite(1, 1);

    private final ServletContext context;

    public AgentPortalHost(ServletContext context) {
        this.context = context;
    }

    @Override
    public Directory directory() {
        return port(Directory.class);
    }

    @Override
    public Access access() {
        return port(Access.class);
    }

    @Override
    public Notices notices() {
        return port(Notices.class);
    }

    @Override
    public Optional<Visitor> visitor(PortletRequest request) {
        Locale locale = "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        return Optional.ofNullable(request.getRemoteUser())
                .map(number -> new Visitor(SITE, AgentId.parse(number), locale));
    }

    /** The agent portal asks guests to sign in before they reach any portlet. */
    @Override
    public Optional<String> signInAddress(PortletRequest request) {
        return Optional.empty();
    }

    @Override
    public String address(PortletRequest request, RecordKey about) {
        return port(RecordPages.class).address(about);
    }

    @Override
    public String address(PortletRequest request, String feature, String query) {
        return port(RecordPages.class).address(feature, query);
    }

    /** The last that the portal puts there is looked for. */
    @Override
    public boolean isReady() {
        return offered(RecordPages.class) != null;
    }

    private Object offered(Class<?> type) {
        ServletContext portal = context.getContext("/");
        return portal == null ? null : portal.getAttribute(type.getName());
    }

    private <T> T port(Class<T> type) {
        Object port = offered(type);
        if (port == null) {
            throw new IllegalStateException("The portal does not offer " + type.getName());
        }
        return type.cast(port);
    }
}
