// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.AgentId;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.security.SignInDuty;
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
    private final transient SignInDuties duties;
    private final transient DeviceCookie devices;
    private final transient OpenSessions sessions;
    private final transient PageFrame frame;
    private final transient WallClock clock;

    public PasswordServlet(
            PasswordChanges changes,
            SignInDuties duties,
            DeviceCookie devices,
            OpenSessions sessions,
            PageFrame frame,
            WallClock clock) {
        this.changes = changes;
        this.duties = duties;
        this.devices = devices;
        this.sessions = sessions;
        this.frame = frame;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(Refusal.NONE, request, response);
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
        Locale language = Languages.of(request);
        switch (answer.outcome()) {
            case CHANGED -> {
                boolean goesOn = goOn(answer.stamp(), agent, request);
                response.sendRedirect(request.getContextPath()
                        + (goesOn ? PortalPaths.ACCOUNT + "?changed" : PortalPaths.SIGN_IN + "?chosen"));
            }
            case NOT_CONFIRMED -> show(Refusal.of(answer.old(), language, clock), request, response);
            case REFUSED -> show(Refusal.of(answer.problem(), language), request, response);
        }
    }

    /** @return whether this session could go on: another request of it may have ended it meanwhile, as one of before */
    private boolean goOn(long stamp, AgentId agent, HttpServletRequest request) {
        String name = OpenSessions.name(request).orElse("");
        boolean goesOn = SignedIn.renew(request, stamp);
        sessions.endOthers(agent, goesOn ? name : "");
        duties.forget(agent);
        return goesOn;
    }

    private void show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = SignedIn.of(request).orElseThrow().agent();
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.ACCOUNT);
        model.put("message", refusal.text());
        model.put("login", changes.login(agent));
        model.put(
                "due",
                duties.of(agent).filter(SignInDuty.CHANGE_PASSWORD::equals).isPresent());
        model.put("shortest", PasswordRules.SHORTEST);
        response.setStatus(refusal.status());
        frame.write("password", model, request, response);
    }

    static String field(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
