// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignIn;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.session.OpenSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The sign-in page. Wrong login and wrong password are told alike; a wait is told with its end. */
public final class SignInServlet extends HttpServlet {

    private final SignIn signIn;
    private final PageFrame frame;
    private final List<DemonstrationAccount> demonstration;
    private final Clock clock;
    private final OpenSessions sessions;

    /** @param demonstration accounts to show beside the form; empty outside a demonstration */
    public SignInServlet(
            SignIn signIn,
            PageFrame frame,
            List<DemonstrationAccount> demonstration,
            Clock clock,
            OpenSessions sessions) {
        this.signIn = signIn;
        this.frame = frame;
        this.demonstration = List.copyOf(demonstration);
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
            return;
        }
        boolean again = request.getParameter("again") != null;
        show(request, response, again ? text(request, "signin.again") : "", "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = Objects.toString(request.getParameter("login"), "").trim();
        String password = Objects.toString(request.getParameter("password"), "");
        SignIn.Answer answer = signIn.attempt(login, password, request.getRemoteAddr());
        if (answer.accepted()) {
            SignedIn.start(request, answer.agent(), answer.stamp());
            sessions.begin(request, answer.agent());
            response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
            return;
        }
        if (answer.putOff()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            show(request, response, text(request, "signin.putoff." + answer.hindrance()), login);
            return;
        }
        String message = answer.waitUntil() == null
                ? text(request, "signin.refused")
                : text(request, "signin.wait", atClock(answer.waitUntil(), Languages.of(request)));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        show(request, response, message, login);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String message, String login)
            throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("to", PortalPaths.localOrHome(request, request.getParameter("to")));
        model.put("message", message);
        model.put("login", login);
        model.put("demonstration", demonstration);
        frame.write("signin", model, request, response);
    }

    /** The next whole minute or second after the wait, as a clock on the wall shows it. */
    private String atClock(Instant until, Locale language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(ZonedDateTime.ofInstant(until.plusMillis(999), clock.getZone()));
    }

    private static String text(HttpServletRequest request, String key, Object... arguments) {
        return BundleMessages.text(Languages.of(request), key, arguments);
    }
}
