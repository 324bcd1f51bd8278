// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.StaffMember;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.PasswordRules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a one-time link leads: its holder chooses a password, then signs in with it. */
public final class ResetServlet extends HttpServlet {

    private final transient PasswordChanges changes;
    private final transient PageFrame frame;

    public ResetServlet(PasswordChanges changes, PageFrame frame) {
        this.changes = changes;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PasswordChanges.Answer> answer = changes.choose(
                PasswordServlet.field(request, "code"),
                PasswordServlet.field(request, "chosen"),
                PasswordServlet.field(request, "again"));
        if (answer.filter(given -> given.outcome() == PasswordChanges.Outcome.CHANGED)
                .isPresent()) {
            response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN + "?chosen");
        } else {
            show(
                    answer.map(given -> PasswordServlet.message(given, Languages.of(request)))
                            .orElse(""),
                    request,
                    response);
        }
    }

    private void show(String message, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = PasswordServlet.field(request, "code");
        Optional<StaffMember> holder = changes.holder(code);
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("holder", holder.map(StaffMember::displayName).orElse(""));
        model.put("login", holder.map(member -> changes.login(member.id())).orElse(""));
        model.put("message", message);
        model.put("shortest", PasswordRules.SHORTEST);
        if (holder.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        frame.write("reset", model, request, response);
    }
}
