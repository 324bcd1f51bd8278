// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

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
import java.util.Locale;
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
        show(LinkCode.FIRST.of(request), Refusal.NONE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PasswordServlet.field(request, "step").equals("open")) {
            String code = LinkCode.posted(request);
            if (first.isInvited(code)) {
                LinkCode.FIRST.keep(request, code);
                response.sendRedirect(request.getContextPath() + PortalPaths.FIRST);
            } else {
                show(code, Refusal.NONE, request, response);
            }
        } else if (LinkCode.FIRST.of(request).isEmpty()) {
            response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN);
        } else {
            create(LinkCode.FIRST.of(request), request, response);
        }
    }

    private void create(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FirstAdministrator.Answer answer = first.create(
                code,
                new FirstAdministrator.Candidate(
                        PasswordServlet.field(request, "login").trim(),
                        PasswordServlet.field(request, "firstName").trim(),
                        PasswordServlet.field(request, "lastName").trim(),
                        PasswordServlet.field(request, "chosen"),
                        PasswordServlet.field(request, "again")));
        Locale language = Languages.of(request);
        switch (answer.outcome()) {
            case CREATED -> {
                forget.run();
                LinkCode.FIRST.forget(request);
                response.sendRedirect(request.getContextPath() + PortalPaths.SIGN_IN + "?chosen");
            }
            case INCOMPLETE -> show(code, Refusal.of("first.incomplete", language), request, response);
            case REFUSED -> show(code, Refusal.of(answer.problem(), language), request, response);
            case GONE -> show(code, Refusal.NONE, request, response);
        }
    }

    private void show(String code, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean invited = first.isInvited(code);
        boolean gone = !invited && (!code.isEmpty() || !first.isNeeded());
        Map<String, Object> model = new HashMap<>();
        model.put("here", PortalPaths.FIRST);
        model.put("expired", request.getParameter("expired") != null && !invited);
        model.put("gone", gone);
        model.put("invited", invited);
        model.put("login", PasswordServlet.field(request, "login"));
        model.put("firstName", PasswordServlet.field(request, "firstName"));
        model.put("lastName", PasswordServlet.field(request, "lastName"));
        model.put("message", refusal.text());
        model.put("shortest", PasswordRules.SHORTEST);
        response.setStatus(gone ? HttpServletResponse.SC_NOT_FOUND : refusal.status());
        if (gone) {
            LinkCode.FIRST.forget(request);
        }
        LinkCode.guard(response);
        frame.write("first", model, request, response);
    }
}
