// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.AgentId;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Duty;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One's own second factor: set up with a picture and a first code, recovery codes shown once, renewed or taken away with a
 * code. The secret waits in the session until it is confirmed.
 */
public final class FactorServlet extends HttpServlet {

    private static final String SECRET = FactorServlet.class.getName() + ".secret";

    private final transient SecondFactors factors;
    private final transient Predicate<AgentId> needed;
    private final transient DeviceCookie devices;
    private final transient PageFrame frame;

    /** @param needed whether this agent may not do without */
    public FactorServlet(SecondFactors factors, Predicate<AgentId> needed, DeviceCookie devices, PageFrame frame) {
        this.factors = factors;
        this.needed = needed;
        this.devices = devices;
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("", List.of(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = agent(request);
        String code = PasswordServlet.field(request, "code");
        String step = PasswordServlet.field(request, "step");
        if (!factors.isSetUp(agent)) {
            confirm(agent, code, request, response);
        } else if (!factors.check(agent, code, devices.origin(request)).accepted()) {
            show("code.wrong", List.of(), request, response);
        } else if (step.equals("remove") && !needed.test(agent)) {
            factors.remove(agent, agent);
            response.sendRedirect(request.getContextPath() + PortalPaths.ACCOUNT + "?removed");
        } else {
            show("", factors.renewCodes(agent), request, response);
        }
    }

    private void confirm(AgentId agent, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] secret = (byte[]) request.getSession().getAttribute(SECRET);
        Optional<List<String>> codes = secret == null || !factors.areOffered()
                ? Optional.empty()
                : factors.confirm(agent, new SecondFactors.Enrolment(secret), code);
        if (codes.isPresent()) {
            request.getSession().removeAttribute(SECRET);
            SignedIn.fulfil(request, Duty.SET_UP_FACTOR);
            show("", codes.get(), request, response);
        } else {
            show("code.wrong", List.of(), request, response);
        }
    }

    /** @param recovery codes to be shown this once */
    private void show(
            String messageKey, List<String> recovery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AgentId agent = agent(request);
        boolean setUp = factors.isSetUp(agent);
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.ACCOUNT);
        model.put("offered", factors.areOffered());
        model.put("setUp", setUp);
        model.put("needed", needed.test(agent));
        model.put(
                "due", SignedIn.duty(request).filter(Duty.SET_UP_FACTOR::equals).isPresent());
        model.put("recovery", recovery);
        model.put("codesLeft", factors.recoveryCodesLeft(agent));
        model.put("message", messageKey.isEmpty() ? "" : BundleMessages.text(Languages.of(request), messageKey));
        if (!setUp && factors.areOffered()) {
            SecondFactors.Enrolment enrolment = enrolment(request);
            model.put("typed", enrolment.typed());
            model.put(
                    "picture",
                    QrCode.of(enrolment.uri(
                            BundleMessages.text(Languages.of(request), "portal.name"),
                            SignedIn.of(request).orElseThrow().member().displayName())));
        }
        frame.write("factor", model, request, response);
    }

    private SecondFactors.Enrolment enrolment(HttpServletRequest request) {
        byte[] waiting = (byte[]) request.getSession().getAttribute(SECRET);
        SecondFactors.Enrolment enrolment = waiting == null ? factors.begin() : new SecondFactors.Enrolment(waiting);
        request.getSession().setAttribute(SECRET, enrolment.secret());
        return enrolment;
    }

    private static AgentId agent(HttpServletRequest request) {
        return SignedIn.of(request).orElseThrow().agent();
    }
}
