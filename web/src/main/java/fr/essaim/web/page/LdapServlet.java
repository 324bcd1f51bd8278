// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.ldap.LdapStatistics;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The administrator's directory page where people come from LDAP: nothing to change here, only how it goes. */
public final class LdapServlet extends HttpServlet {

    private final transient Supplier<LdapStatistics> statistics;
    private final transient Access access;
    private final PortalSite site;
    private final transient PageFrame frame;
    private final ZoneId zone;

    public LdapServlet(
            Supplier<LdapStatistics> statistics, Access access, PortalSite site, PageFrame frame, ZoneId zone) {
        this.statistics = statistics;
        this.access = access;
        this.site = site;
        this.frame = frame;
        this.zone = zone;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = new Visitor(site, SignedIn.of(request).orElseThrow().agent(), Languages.of(request));
        access.check(visitor, PortalPermission.ADMINISTER, 0);
        LdapStatistics now = statistics.get();
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(visitor.locale())
                .withZone(zone);
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.DIRECTORY);
        model.put("ldap", now);
        model.put("last", text(format, now.state().lastAnswer()));
        model.put("since", text(format, now.state().failingSince()));
        model.put("memories", Map.of("people", now.people(), "rights", now.rights()));
        frame.write("ldap", model, request, response);
    }

    private static String text(DateTimeFormatter format, Instant at) {
        return at == null ? "" : format.format(at);
    }
}
