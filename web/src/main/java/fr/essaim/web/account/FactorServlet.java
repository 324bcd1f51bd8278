// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.directory.AgentId;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.security.SignInDuty;
import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.OwnPassword;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One's own second factor: set up with the password, a picture and a first code, renewed or taken away with a code. The
 * secret waits in the session until it is confirmed, recovery codes until they are noted. An agent's requests are dealt with
 * one after the other: a second click finds what the first one did.
 */
public final class FactorServlet extends HttpServlet {

    private static final String SECRET = FactorServlet.class.getName() + ".secret";
    private static final int TURNS = 4_096;

    private final transient SecondFactors factors;
    private final transient OwnPassword own;
    private final transient Predicate<AgentId> needed;
    private final transient SignInDuties duties;
    private final transient DeviceCookie devices;
    private final transient PageFrame frame;
    private final transient Clock clock;
    private final transient WallClock wall;
    private final transient Object[] turns =
            Stream.generate(Object::new).limit(TURNS).toArray();

    /** @param needed whether this agent may not do without */
    public FactorServlet(
            SecondFactors factors,
            OwnPassword own,
            Predicate<AgentId> needed,
            SignInDuties duties,
            DeviceCookie devices,
            PageFrame frame,
            Clock clock) {
        this.factors = factors;
        this.own = own;
        this.needed = needed;
        this.duties = duties;
        this.devices = devices;
        this.frame = frame;
        this.clock = clock;
        wall = new WallClock(clock.getZone());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(Refusal.NONE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = agent(request);
        synchronized (turns[(int) (agent.value() % TURNS)]) {
            switch (PasswordServlet.field(request, "step")) {
                case "" -> confirm(agent, request, response);
                case "renew" -> renew(agent, request, response);
                case "remove" -> remove(agent, request, response);
                case "noted" -> {
                    ShownCodes.forget(request);
                    response.sendRedirect(request.getContextPath() + "/");
                }
                default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private void confirm(AgentId agent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] secret = (byte[]) request.getSession().getAttribute(SECRET);
        if (factors.isSetUp(agent) || !factors.areOffered() || secret == null) {
            again(request, response);
            return;
        }
        String code = PasswordServlet.field(request, "code");
        SecondFactors.Enrolment enrolment = new SecondFactors.Enrolment(secret);
        Locale language = Languages.of(request);
        if (!factors.isRight(enrolment, code)) {
            show(Refusal.of("code.wrong", language), request, response);
            return;
        }
        OwnPassword.Answer password = own.check(
                agent, SignedIn.login(request), PasswordServlet.field(request, "password"), devices.origin(request));
        Optional<List<String>> codes = password.isRight() ? factors.confirm(agent, enrolment, code) : Optional.empty();
        if (codes.isPresent()) {
            request.getSession().removeAttribute(SECRET);
            duties.forget(agent);
            ShownCodes.keep(request, codes.get(), clock.instant());
            again(request, response);
        } else {
            show(
                    password.isRight() ? Refusal.of("code.wrong", language) : Refusal.of(password, language, wall),
                    request,
                    response);
        }
    }

    private void renew(AgentId agent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A second click comes with a code that the first one used up
        if (!ShownCodes.of(request, clock.instant()).isEmpty() || !factors.isSetUp(agent)) {
            again(request, response);
        } else if (isTaken(agent, request, response)) {
            ShownCodes.keep(request, factors.renewCodes(agent), clock.instant());
            again(request, response);
        }
    }

    private void remove(AgentId agent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!factors.isSetUp(agent) || needed.test(agent)) {
            again(request, response);
        } else if (isTaken(agent, request, response)) {
            ShownCodes.forget(request);
            factors.remove(agent, agent);
            duties.forget(agent);
            response.sendRedirect(request.getContextPath() + PortalPaths.ACCOUNT + "?removed");
        }
    }

    /** Whether the code is right; answers when it is not. */
    private boolean isTaken(AgentId agent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecondFactors.Answer answer =
                factors.check(agent, PasswordServlet.field(request, "code"), devices.origin(request));
        if (!answer.accepted()) {
            show(Refusal.of(answer, Languages.of(request), wall), request, response);
        }
        return answer.accepted();
    }

    private static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + PortalPaths.FACTOR);
    }

    private void show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgentId agent = agent(request);
        boolean setUp = factors.isSetUp(agent);
        Map<String, Object> model = new HashMap<>();
        model.put("path", PortalPaths.ACCOUNT);
        model.put("offered", factors.areOffered());
        model.put("setUp", setUp);
        model.put("needed", needed.test(agent));
        model.put(
                "due", duties.of(agent).filter(SignInDuty.SET_UP_FACTOR::equals).isPresent());
        model.put("recovery", setUp ? ShownCodes.of(request, clock.instant()) : List.of());
        model.put("codesLeft", factors.recoveryCodesLeft(agent));
        model.put("message", refusal.text());
        if (!setUp && factors.areOffered()) {
            SecondFactors.Enrolment enrolment = enrolment(request);
            model.put("typed", enrolment.typed());
            model.put(
                    "picture",
                    QrCode.of(enrolment.uri(
                            BundleMessages.text(Languages.of(request), "portal.name"),
                            SignedIn.of(request).orElseThrow().member().displayName())));
        }
        response.setStatus(refusal.status());
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
