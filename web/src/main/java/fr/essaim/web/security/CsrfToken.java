// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random word of the session that every form of the portal sends back, which a page elsewhere cannot know. */
public final class CsrfToken {

    /** The form field, and the session attribute, that carry it. */
    public static final String NAME = "csrf";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private CsrfToken() {}

    /** Opens a session when there is none yet. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object token = session.getAttribute(NAME);
        return token == null ? renew(session) : (String) token;
    }

    /** Opens no session: empty when there is none. */
    public static String known(HttpServletRequest request) {
        return request.getSession(false) == null ? "" : of(request);
    }

    static String renew(HttpSession session) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(NAME, token);
        return token;
    }

    static boolean isRight(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String expected = session == null ? null : (String) session.getAttribute(NAME);
        String given = request.getParameter(NAME);
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
