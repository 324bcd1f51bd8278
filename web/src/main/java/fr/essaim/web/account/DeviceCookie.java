// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.web.signin.KnownDevices;
import fr.essaim.web.signin.Origin;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** The cookie by which a browser where somebody signed in before is known. No script and no other site sees it. */
public final class DeviceCookie {

    private static final String NAME = "essaim_device";

    private final KnownDevices devices;

    public DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), value(request));
    }

    /** This login has just signed in here. */
    void keep(String login, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, devices.with(login, value(request)));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KnownDevices.KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private static String value(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
