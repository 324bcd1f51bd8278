// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.StaffMember;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.PasswordRules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a one-time link leads: its holder chooses a password, then signs in with it. The agent's open sessions end. */
public final class ResetServlet extends HttpServlet {

    private final transient PasswordChanges changes;
    private final transient OpenSessions sessions;
    private final transient SignInDuties duties;
    private final transient PageFrame frame;

    public ResetServlet(PasswordChanges changes, OpenSessions sessions, SignInDuties duties, PageFrame frame) {
        this.changes = changes;
        this.sessions = sessions;
        this.duties = duties;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(LinkCode.RESET.of(request), Refusal.NONE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PasswordServlet.field(request, "step").equals("open")) {
            String code = LinkCode.posted(request);
            if (changes.holder(code).isPresent()) {
                LinkCode.RESET.keep(request, code);
                response.sendRedirect(request.getContextPath() + PortalPaths.RESET);
            } else {
                show(code, Refusal.NONE, request, response);
            }
        } else if (LinkCode.RESET.of(request).isEmpty()) {
            // A second click: the first one has chosen
            response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN);
        } else {
            choose(LinkCode.RESET.of(request), request, response);
        }
    }

    private void choose(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StaffMember> holder = changes.holder(code);
        Optional<PasswordChanges.Answer> answer =
                changes.choose(code, PasswordServlet.field(request, "chosen"), PasswordServlet.field(request, "again"));
        if (answer.isEmpty()) {
            show(code, Refusal.NONE, request, response);
        } else if (answer.get().outcome() == PasswordChanges.Outcome.CHANGED) {
            LinkCode.RESET.forget(request);
            sessions.endOthers(holder.orElseThrow().id(), "");
            duties.forget(holder.orElseThrow().id());
            response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN + "?chosen");
        } else {
            show(code, Refusal.of(answer.get().problem(), Languages.of(request)), request, response);
        }
    }

    private void show(String code, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<StaffMember> holder = changes.holder(code);
        boolean gone = holder.isEmpty() && !code.isEmpty();
        Map<String, Object> model = new HashMap<>();
        model.put("here", PortalPaths.RESET);
        model.put("expired", request.getParameter("expired") != null && holder.isEmpty());
        model.put("gone", gone);
        model.put("holder", holder.map(StaffMember::displayName).orElse(""));
        model.put("login", holder.map(member -> changes.login(member.id())).orElse(""));
        model.put("message", refusal.text());
        model.put("shortest", PasswordRules.SHORTEST);
        response.setStatus(gone ? HttpServletResponse.SC_NOT_FOUND : refusal.status());
        if (gone) {
            LinkCode.RESET.forget(request);
        }
        LinkCode.guard(response);
        frame.write("reset", model, request, response);
    }
}
