// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.signin.SecondFactors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The second step of the sign-in: a code of the authenticator, or a recovery code. */
public final class CodeServlet extends HttpServlet {

    private final transient SecondFactors factors;
    private final transient Entrance entrance;
    private final transient DeviceCookie devices;
    private final transient PageFrame frame;
    private final transient WallClock clock;

    public CodeServlet(
            SecondFactors factors, Entrance entrance, DeviceCookie devices, PageFrame frame, WallClock clock) {
        this.factors = factors;
        this.entrance = entrance;
        this.devices = devices;
        this.frame = frame;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HalfSignedIn.of(request).isEmpty()) {
            response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
        } else {
            show("", request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HalfSignedIn> half = HalfSignedIn.of(request);
        if (half.isEmpty()) {
            response.sendRedirect(PortalPaths.localOrHome(request, request.getParameter("to")));
            return;
        }
        String code = Objects.toString(request.getParameter("code"), "").trim();
        SecondFactors.Answer answer = factors.check(half.get().agent(), code, devices.origin(request));
        if (answer.accepted()) {
            HalfSignedIn.end(request);
            entrance.open(half.get().agent(), half.get().stamp(), half.get().login(), request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        show(
                answer.waitUntil() == null
                        ? text(request, "code.wrong")
                        : text(request, "signin.wait", clock.after(answer.waitUntil(), Languages.of(request))),
                request,
                response);
    }

    private void show(String message, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = PortalPaths.localOrHome(request, request.getParameter("to"));
        frame.write("code", Map.of("to", to, "message", message), request, response);
    }

    private static String text(HttpServletRequest request, String key, Object... arguments) {
        return BundleMessages.text(Languages.of(request), key, arguments);
    }
}
