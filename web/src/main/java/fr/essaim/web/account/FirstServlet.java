// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.signin.FirstAdministrator;
import fr.essaim.web.signin.PasswordRules;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where the link of the first start leads: the first administrator chooses login and password. */
public final class FirstServlet extends HttpServlet {

    private final transient FirstAdministrator first;
    private final transient PageFrame frame;
    private final transient Runnable forget;

    /** @param forget drops what is remembered of the directory */
    public FirstServlet(FirstAdministrator first, PageFrame frame, Runnable forget) {
        this.first = first;
        this.frame = frame;
        this.forget = forget;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FirstAdministrator.Answer answer = first.create(
                PasswordServlet.field(request, "code"),
                new FirstAdministrator.Candidate(
                        PasswordServlet.field(request, "login").trim(),
                        PasswordServlet.field(request, "firstName").trim(),
                        PasswordServlet.field(request, "lastName").trim(),
                        PasswordServlet.field(request, "chosen"),
                        PasswordServlet.field(request, "again")));
        switch (answer.outcome()) {
            case CREATED -> {
                forget.run();
                response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN + "?chosen");
            }
            case INCOMPLETE -> show("first.incomplete", request, response);
            case REFUSED -> show("password.problem." + answer.problem(), request, response);
            case GONE -> show("", request, response);
        }
    }

    private void show(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = PasswordServlet.field(request, "code");
        boolean invited = first.isInvited(code);
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("invited", invited);
        model.put("login", PasswordServlet.field(request, "login"));
        model.put("firstName", PasswordServlet.field(request, "firstName"));
        model.put("lastName", PasswordServlet.field(request, "lastName"));
        model.put(
                "message",
                key.isEmpty()
                        ? ""
                        : BundleMessages.text(
                                Languages.of(request), key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
        model.put("shortest", PasswordRules.SHORTEST);
        if (!invited) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        frame.write("first", model, request, response);
    }
}
