// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.AgentId;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Duty;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.PasswordRules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The change of one's own password. The agent's other sessions end, this one goes on. */
public final class PasswordServlet extends HttpServlet {

    private final transient PasswordChanges changes;
    private final transient DeviceCookie devices;
    private final transient OpenSessions sessions;
    private final transient PageFrame frame;

    public PasswordServlet(PasswordChanges changes, DeviceCookie devices, OpenSessions sessions, PageFrame frame) {
        this.sessions = sessions;
        this.changes = changes;
        this.devices = devices;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = SignedIn.of(request).orElseThrow().agent();
        PasswordChanges.Answer answer = changes.change(
                agent,
                field(request, "old"),
                field(request, "chosen"),
                field(request, "again"),
                devices.origin(request));
        if (answer.outcome() == PasswordChanges.Outcome.CHANGED) {
            OpenSessions.name(request).ifPresent(name -> sessions.endOthers(agent, name));
            SignedIn.renew(request, answer.stamp());
            SignedIn.fulfil(request, Duty.CHANGE_PASSWORD);
            response.sendRedirect(request.getContextPath() + PortalPaths.ACCOUNT + "?changed");
        } else {
            show(message(answer, Languages.of(request)), request, response);
        }
    }

    private void show(String message, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.ACCOUNT);
        model.put("message", message);
        model.put("login", changes.login(SignedIn.of(request).orElseThrow().agent()));
        model.put(
                "due",
                SignedIn.duty(request).filter(Duty.CHANGE_PASSWORD::equals).isPresent());
        model.put("shortest", PasswordRules.SHORTEST);
        frame.write("password", model, request, response);
    }

    static String message(PasswordChanges.Answer answer, Locale language) {
        String key = answer.problem() == null ? "password." + answer.outcome() : "password.problem." + answer.problem();
        return BundleMessages.text(language, key, PasswordRules.SHORTEST, PasswordRules.LONGEST);
    }

    static String field(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
