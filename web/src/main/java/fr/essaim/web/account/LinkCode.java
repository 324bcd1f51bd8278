// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;

/**
 * The code of a one-time link that a visitor has opened. It comes behind the # of the address, is posted once by a script or
 * by hand, and waits in the session from then on: no address, log or page holds it.
 */
enum LinkCode {
    RESET,
    FIRST;

    /** Empty when none was opened. */
    String of(HttpServletRequest request) {
        return Objects.toString(request.getSession().getAttribute(attribute()), "");
    }

    /** The code as it was posted; whoever pastes the whole link means what stands behind the #. */
    static String posted(HttpServletRequest request) {
        String text = PasswordServlet.field(request, "code");
        return text.substring(text.indexOf('#') + 1).trim();
    }

    /** In a session of another id, since it opens more than the one before. */
    void keep(HttpServletRequest request, String code) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(attribute(), code);
    }

    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(attribute());
    }

    /** To be called when somebody signs in: a link that was left open on a shared computer is not his or hers. */
    static void forgetAll(HttpServletRequest request) {
        for (LinkCode code : values()) {
            code.forget(request);
        }
    }

    /** Says nothing to other pages of where the visitor comes from. */
    static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private String attribute() {
        return LinkCode.class.getName() + "." + name();
    }
}
