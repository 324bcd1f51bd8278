// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How large the body of a request may be, in bytes, and of which kind, told by its address before anything is read of it.
 * Files are taken where the description of the pages says so.
 */
final class BodyRules {

    /** A form of somebody who is not signed in. */
    private static final long OF_STRANGER = 16 << 10;

    /** A form of the portal. */
    private static final long OF_PORTAL = 64 << 10;

    /** A form of a portlet: long texts, many fields. */
    private static final long OF_PORTLET = 1 << 20;

    /** A file: somewhat more than the largest taken, so that the page that takes it can say so itself. */
    private static final long OF_FILE = 12 << 20;

    private static final Pattern PARTS = Pattern.compile("[?&=./%]|2F");

    private final Set<String> uploads;
    private final long largestDirectory;

    /**
     * @param uploads names of views and resources of portlets that take files
     * @param largestDirectory of the administrator's directory page
     */
    BodyRules(Set<String> uploads, long largestDirectory) {
        this.uploads = uploads;
        this.largestDirectory = largestDirectory;
    }

    /**
     * What may come.
     *
     * @param bytes what is more is refused
     * @param status with which all of it is refused; 0 when it is not
     */
    record Limit(long bytes, int status) {

        static Limit of(long bytes) {
            return new Limit(bytes, 0);
        }

        static Limit refused(int status) {
            return new Limit(0, status);
        }

        /** What is read and thrown away. */
        static Limit inVain() {
            return new Limit(0, 0);
        }

        boolean isInVain() {
            return bytes == 0 && status == 0;
        }
    }

    Limit of(HttpServletRequest request) {
        if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            return Limit.refused(HttpServletResponse.SC_BAD_REQUEST);
        }
        String path = PortalPaths.ofRequest(request);
        if (SignedIn.agentOf(request).isEmpty()) {
            // Who has to sign in first has sent it in vain, and is shown the way
            return PortalPaths.isPublic(path) ? ofForm(request, OF_STRANGER) : Limit.inVain();
        }
        if (path.equals(PortalPaths.DIRECTORY) && SignedIn.administers(request)) {
            return Limit.of(isMultipart(request) ? largestDirectory : OF_PORTAL);
        }
        if (PortalPaths.isOfPortlets(path)) {
            return takesFiles(request) ? Limit.of(OF_FILE) : ofForm(request, OF_PORTLET);
        }
        return ofForm(request, OF_PORTAL);
    }

    private static Limit ofForm(HttpServletRequest request, long bytes) {
        // Mail programs unsubscribe by a form of any kind
        return isMultipart(request) && !PortalPaths.ofRequest(request).equals(PortalPaths.UNSUBSCRIBE)
                ? Limit.refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE)
                : Limit.of(bytes);
    }

    /** A file comes in a form with parts, or alone; the fields of any other form lie in memory. */
    private boolean takesFiles(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && !isForm(request)
                && Stream.of(PARTS.split(query)).anyMatch(uploads::contains);
    }

    /** What the fields of a form with files may hold together. */
    static int ofFields(HttpServletRequest request) {
        return Math.toIntExact(PortalPaths.isOfPortlets(PortalPaths.ofRequest(request)) ? OF_PORTLET : OF_PORTAL);
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
