// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The portal's own addresses, and which address a visitor may be sent to. */
public final class PortalPaths {

    public static final String SIGN_IN = "/signin";
    public static final String SIGN_OUT = "/signout";
    public static final String LANGUAGE = "/language";
    public static final String ASSETS = "/assets/";
    public static final String PAGES = "/page/";
    public static final String RESOURCES = "/resource/";
    public static final String DIRECTORY = "/admin/directory";
    public static final String AUDIT = "/admin/audit";
    public static final String NOTICES = "/notices";
    public static final String SESSIONS = "/sessions";
    public static final String UNSUBSCRIBE = "/unsubscribe";
    public static final String ERROR = "/error";

    /** The second step of the sign-in. */
    public static final String CODE = "/signin/code";

    public static final String RESET = "/reset";
    public static final String FIRST = "/first";
    public static final String ACCOUNT = "/account";
    public static final String PASSWORD = "/account/password";
    public static final String FACTOR = "/account/factor";
    public static final String ACCOUNTS = "/admin/accounts";

    /** The parameter, and the attribute of the session that follows, by which the sign-in page tells that a session ended. */
    public static final String OVER = "over";

    private static final Pattern PLAIN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,1999}");

    private PortalPaths() {}

    /** The path inside the portal, without the context. */
    public static String ofRequest(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    public static boolean isPublic(String path) {
        return isOfSignIn(path)
                || isOfLink(path)
                || path.equals(LANGUAGE)
                || path.equals(UNSUBSCRIBE)
                || path.startsWith(ASSETS)
                || path.equals("/favicon.ico");
    }

    static boolean isOfSignIn(String path) {
        return path.equals(SIGN_IN) || path.equals(CODE);
    }

    /** Whether a one-time link leads there. */
    static boolean isOfLink(String path) {
        return path.equals(RESET) || path.equals(FIRST);
    }

    /** Whether it opens to an agent whatever he or she still has to do. */
    static boolean isOpenAlways(String path) {
        return isPublic(path) || path.equals(SIGN_OUT);
    }

    /** Whether portlets answer there, by rules of their own. */
    public static boolean isOfPortlets(String path) {
        return path.startsWith(PAGES) || path.startsWith(RESOURCES);
    }

    /** Whether browsers ask for it on behalf of a page: scripts, styles, fonts. */
    static boolean isPartOfPage(String path) {
        return path.startsWith(RESOURCES);
    }

    /** Other letters than those of ASCII as a header can carry them. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        address.codePoints()
                .forEach(letter -> encoded.append(
                        letter > ' ' && letter < 0x7F
                                ? Character.toString(letter)
                                : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
        return encoded.toString();
    }

    /** This address when it stays on this portal and is not the sign-in itself, else the first page. */
    public static String localOrHome(HttpServletRequest request, String to) {
        String home = request.getContextPath() + "/";
        if (to == null || !PLAIN.matcher(to).matches()) {
            return home;
        }
        String path = to.substring(0, (to + "?").indexOf('?'));
        boolean loops =
                path.equals(request.getContextPath() + SIGN_IN) || path.equals(request.getContextPath() + SIGN_OUT);
        return loops ? home : encoded(to);
    }

    /**
     * Sign-in, then back to the page that is asked for: for a form or a script, the page that it stands on. Where a session
     * went before, it says that this one is over.
     */
    static String signInFor(HttpServletRequest request) {
        boolean page = "GET".equals(request.getMethod()) && !isScripted(request);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return signIn(request, page ? request.getRequestURI() + query : referrer(request))
                + (isOver(request) ? "&" + OVER : "");
    }

    /** Whether the browser comes from a session that ended, which a script of the page may have found out before. */
    private static boolean isOver(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? request.getRequestedSessionId() != null : session.getAttribute(OVER) != null;
    }

    /** The sign-in page once more, after its session ended under it. */
    static String signInAgain(HttpServletRequest request) {
        return signIn(request, request.getParameter("to")) + "&again";
    }

    private static String signIn(HttpServletRequest request, String to) {
        return request.getContextPath()
                + SIGN_IN
                + "?to="
                + URLEncoder.encode(localOrHome(request, to), StandardCharsets.UTF_8);
    }

    /** Whether a script asks, so that a page as answer would end up inside another. */
    public static boolean isScripted(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** The page that the request comes from when it is one of ours, without scheme and host; else null. */
    public static String referrer(HttpServletRequest request) {
        try {
            String header = request.getHeader("Referer");
            if (header == null) {
                return null;
            }
            URI from = new URI(header);
            if (!request.getServerName().equalsIgnoreCase(from.getHost())) {
                return null;
            }
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
