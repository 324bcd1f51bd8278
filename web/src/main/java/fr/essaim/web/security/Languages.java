// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the portal speaks, and the one to answer a request in. */
public final class Languages {

    public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Remembers the choice of a visitor who is not signed in. */
    public static final String COOKIE = "essaim_language";

    private Languages() {}

    /** The agent's choice, else the visitor's, else the first of the browser's that we speak, else French. */
    public static Locale of(HttpServletRequest request) {
        return SignedIn.of(request)
                .map(signedIn -> signedIn.member().locale())
                .flatMap(Languages::spoken)
                .or(() -> chosen(request))
                .or(() -> browsers(request))
                .orElse(Locale.FRENCH);
    }

    public static Optional<Locale> spoken(Locale locale) {
        return ALL.stream()
                .filter(ours -> ours.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .findFirst()
                .flatMap(Languages::spoken);
    }

    private static Optional<Locale> browsers(HttpServletRequest request) {
        HttpServletRequest bare = request instanceof SignedInRequest wrapper
                ? (HttpServletRequest) ((HttpServletRequestWrapper) wrapper).getRequest()
                : request;
        if (bare.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(bare.getLocales()).stream()
                .flatMap(locale -> spoken(locale).stream())
                .findFirst();
    }
}
