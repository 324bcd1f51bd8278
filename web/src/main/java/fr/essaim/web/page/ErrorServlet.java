// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.persistence.DatabaseFailure;
import fr.essaim.persistence.Storage;
import fr.essaim.web.security.CsrfToken;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a visitor sees instead of a page: not allowed, not found, not for the moment, or something went wrong. The last one shows the
 * reference under which the cause stands in the log, and nothing of the cause.
 */
public final class ErrorServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorServlet.class);

    private static final String SECONDS_TO_WAIT = "5";

    private final PageFrame frame;

    public ErrorServlet(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int answered = status == null ? HttpServletResponse.SC_NOT_FOUND : status;
        if (holds(cause, NotAllowedException.class)) {
            answered = HttpServletResponse.SC_FORBIDDEN;
        }
        String reference = ReferenceFilter.of(request);
        Optional<String> passing = passing(cause);
        if (answered != HttpServletResponse.SC_FORBIDDEN && passing.isPresent()) {
            answered = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            MDC.put(ReferenceFilter.NAME, reference);
            LOG.warn("{}, reference {}", passing.get(), reference);
            MDC.remove(ReferenceFilter.NAME);
        }
        if (answered == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.setHeader("Cache-Control", "no-store");
        } else if (answered >= 500) {
            MDC.put(ReferenceFilter.NAME, reference);
            LOG.error(
                    "{} failed, reference {}",
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    reference,
                    cause);
            MDC.remove(ReferenceFilter.NAME);
        }
        response.setStatus(answered);
        if (PortalPaths.isScripted(request) && answered >= 400 && answered < 500) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(BundleMessages.text(Languages.of(request), "error." + kind(answered) + ".text"));
            return;
        }
        frame.write(
                "error",
                Map.of(
                        "kind",
                        kind(answered),
                        "status",
                        answered,
                        "reference",
                        reference,
                        "csrf",
                        CsrfToken.known(request)),
                request,
                response);
    }

    /** What is away and will come back, for the log; empty for any other failure. */
    private static Optional<String> passing(Throwable cause) {
        if (holds(cause, DirectoryAwayException.class)) {
            return Optional.of("The directory is AWAY");
        }
        Optional<DatabaseFailure> failure = DatabaseFailure.of(cause);
        failure.filter(DatabaseFailure.FULL::equals).ifPresent(full -> Storage.refused(cause));
        return failure.map(kind -> "The database is " + kind);
    }

    private static String kind(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "notfound";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "toolarge";
            case HttpServletResponse.SC_REQUEST_TIMEOUT -> "slow";
            case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> "unexpected";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "away";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "badrequest" : "failed";
        };
    }

    private static boolean holds(Throwable cause, Class<? extends Throwable> type) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
