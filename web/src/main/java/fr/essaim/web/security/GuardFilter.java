// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.text.Html;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.session.PortletSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets signed-in agents through, and shows the others to the sign-in page, which leads back. An account closed meanwhile,
 * or whose password was set anew, is signed out, and so is a session that was ended elsewhere or is too old. Who has a
 * {@link SignInDuty} is led to it. A script's request is answered with the redirect that Faces understands, not with a page.
 */
public final class GuardFilter extends HttpFilter {

    private final Directory directory;
    private final PortalSite site;
    private final PortalRealm realm;
    private final ShiroAccess access;
    private final OpenSessions sessions;
    private final SignInDuties duties;

    public GuardFilter(
            Directory directory,
            PortalSite site,
            PortalRealm realm,
            ShiroAccess access,
            OpenSessions sessions,
            SignInDuties duties) {
        this.sessions = sessions;
        this.duties = duties;
        this.directory = directory;
        this.site = site;
        this.realm = realm;
        this.access = access;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn.Session> session = SignedIn.inSession(request);
        Optional<SignedIn> signedIn = session.filter(known -> sessions.goesOn(request))
                .filter(known -> realm.stamp(known.agent()) == known.stamp())
                .flatMap(known -> directory.find(site, known.agent()))
                .filter(StaffMember::active)
                .map(SignedIn::new);
        if (session.isPresent() && signedIn.isEmpty()) {
            sessions.end(request);
        }
        String path = PortalPaths.ofRequest(request);
        Optional<SignInDuty> duty = signedIn.filter(known -> !PortalPaths.isOpenAlways(path))
                .map(SignedIn::agent)
                .flatMap(duties::of)
                .filter(first -> !path.equals(first.path()));
        if (duty.isPresent()) {
            sendTo(request.getContextPath() + duty.get().path(), request, response);
        } else if (signedIn.isPresent()) {
            signedIn.get().attachTo(request);
            request.setAttribute(
                    PortletSessions.REQUEST_ATTRIBUTE,
                    OpenSessions.name(request).orElseThrow());
            chain.doFilter(new SignedInRequest(request, signedIn.get(), access), response);
        } else if (PortalPaths.isPublic(path)) {
            chain.doFilter(request, response);
        } else {
            sendTo(PortalPaths.signInFor(request), request, response);
        }
    }

    private static void sendTo(String url, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PortalPaths.isScripted(request)) {
            answerScript(response, url);
        } else if (PortalPaths.isPartOfPage(PortalPaths.ofRequest(request))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(url);
        }
    }

    private static void answerScript(HttpServletResponse response, String url) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + Html.escaped(url)
                        + "\"></redirect></partial-response>");
    }
}
