// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.page.AccountToTry;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.SignIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sign-in page. Wrong login and wrong password are told alike; a wait is told with its end. */
public final class SignInServlet extends HttpServlet {

    private final transient SignIn signIn;
    private final transient Entrance entrance;
    private final transient DeviceCookie devices;
    private final transient PageFrame frame;
    private final transient List<AccountToTry> demonstration;
    private final transient WallClock clock;

    /** @param demonstration accounts to show beside the form; empty outside a demonstration */
    public SignInServlet(
            SignIn signIn,
            Entrance entrance,
            DeviceCookie devices,
            PageFrame frame,
            List<AccountToTry> demonstration,
            WallClock clock) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.devices = devices;
        this.frame = frame;
        this.demonstration = List.copyOf(demonstration);
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
            return;
        }
        if (request.getParameter(PortalPaths.OVER) != null) {
            request.getSession().setAttribute(PortalPaths.OVER, true);
        }
        boolean again = request.getParameter("again") != null;
        show(request, response, again ? text(request, "signin.again") : "", "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = Objects.toString(request.getParameter("login"), "").trim();
        String password = Objects.toString(request.getParameter("password"), "");
        SignIn.Answer answer = signIn.attempt(login, password, devices.origin(request));
        if (answer.accepted()) {
            entrance.afterPassword(answer.agent(), answer.stamp(), login, request, response);
            return;
        }
        if (answer.putOff()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            show(request, response, text(request, "signin.putoff." + answer.hindrance()), login);
            return;
        }
        if (answer.examined()) {
            entrance.refused();
        }
        String message = answer.waitUntil() == null
                ? text(request, "signin.refused")
                : text(request, "signin.wait", clock.after(answer.waitUntil(), Languages.of(request)));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        show(request, response, message, login);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String message, String login)
            throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("to", PortalPaths.localOrHome(request, request.getParameter("to")));
        model.put("message", message);
        model.put("chosen", request.getParameter("chosen") != null);
        model.put("over", request.getParameter(PortalPaths.OVER) != null);
        model.put("login", login);
        model.put("demonstration", demonstration);
        frame.write("signin", model, request, response);
    }

    private static String text(HttpServletRequest request, String key, Object... arguments) {
        return BundleMessages.text(Languages.of(request), key, arguments);
    }
}
