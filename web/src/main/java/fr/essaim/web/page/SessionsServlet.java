// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.directory.AgentId;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.session.OpenSession;
import fr.essaim.web.session.OpenSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where the agent is signed in, the last used first. Each of these sessions but the present one can be ended, or all of them. */
public final class SessionsServlet extends HttpServlet {

    /** One line of the list. */
    public record Line(
            String name,
            String browserKey,
            String deviceKey,
            String started,
            String seen,
            String address,
            boolean own) {}

    private final transient OpenSessions sessions;
    private final transient PageFrame frame;
    private final ZoneId zone;

    public SessionsServlet(OpenSessions sessions, PageFrame frame, ZoneId zone) {
        this.sessions = sessions;
        this.frame = frame;
        this.zone = zone;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String own = OpenSessions.name(request).orElse("");
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.SESSIONS);
        model.put("lines", lines(sessions.of(agent(request)), own, Languages.of(request)));
        model.put("hours", sessions.settings().longest().toHours());
        model.put("minutes", sessions.settings().pause().toMinutes());
        String told = Objects.toString(request.getParameter("told"), "");
        model.put("told", told.matches("ended|others|gone") ? told : "");
        frame.write("sessions", model, request, response);
    }

    private List<Line> lines(List<OpenSession> open, String own, Locale language) {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        return open.stream()
                .map(one -> new Line(
                        one.name(),
                        "browser." + one.browser(),
                        "device." + one.device(),
                        when.format(one.started()),
                        when.format(one.seen()),
                        one.address(),
                        one.name().equals(own)))
                .toList();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = request.getContextPath() + PortalPaths.SESSIONS + "?told=";
        switch (Objects.toString(request.getParameter("step"), "")) {
            case "end" -> {
                String name = Objects.toString(request.getParameter("session"), "");
                response.sendRedirect(back + (sessions.end(agent(request), name) ? "ended" : "gone"));
            }
            case "end-others" -> {
                sessions.endOthers(agent(request), OpenSessions.name(request).orElse(""));
                response.sendRedirect(back + "others");
            }
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static AgentId agent(HttpServletRequest request) {
        return SignedIn.of(request).orElseThrow().agent();
    }
}
