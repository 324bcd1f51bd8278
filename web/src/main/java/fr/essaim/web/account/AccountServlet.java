// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One's own account: what there is, and the pages where it is changed. */
public final class AccountServlet extends HttpServlet {

    private final transient SecondFactors factors;
    private final boolean ownPasswords;
    private final transient PageFrame frame;

    /** @param ownPasswords whether passwords are the portal's own, not those of a directory elsewhere */
    public AccountServlet(SecondFactors factors, boolean ownPasswords, PageFrame frame) {
        this.factors = factors;
        this.ownPasswords = ownPasswords;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn agent = SignedIn.of(request).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.ACCOUNT);
        model.put("ownPasswords", ownPasswords);
        model.put("changed", request.getParameter("changed") != null);
        model.put("removed", request.getParameter("removed") != null);
        model.put("offered", factors.areOffered());
        model.put("setUp", factors.isSetUp(agent.agent()));
        model.put("codesLeft", factors.recoveryCodesLeft(agent.agent()));
        frame.write("account", model, request, response);
    }
}
