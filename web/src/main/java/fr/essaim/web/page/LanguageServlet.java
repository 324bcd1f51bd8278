// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.directory.AgentId;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Changes the language: the agent's own when signed in, else this browser's. Then back to the page it was asked from. */
public final class LanguageServlet extends HttpServlet {

    private final BiConsumer<AgentId, Locale> choose;

    /** @param choose keeps the choice of an agent who is signed in */
    public LanguageServlet(BiConsumer<AgentId, Locale> choose) {
        this.choose = choose;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = Objects.toString(request.getParameter("to"), "");
        Languages.spoken(Locale.forLanguageTag(tag)).ifPresent(language -> {
            Optional<SignedIn> signedIn = SignedIn.of(request);
            signedIn.ifPresent(agent -> choose.accept(agent.agent(), language));
            response.addCookie(remembered(request, language));
        });
        // A page that tells nobody its address names it in the form
        String named = request.getParameter("from");
        String from = named == null ? PortalPaths.referrer(request) : PortalPaths.localOrHome(request, named);
        boolean signIn = from != null && from.startsWith(request.getContextPath() + PortalPaths.SIGN_IN);
        response.sendRedirect(signIn ? from : PortalPaths.localOrHome(request, from));
    }

    private static Cookie remembered(HttpServletRequest request, Locale language) {
        Cookie cookie = new Cookie(Languages.COOKIE, language.getLanguage());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
