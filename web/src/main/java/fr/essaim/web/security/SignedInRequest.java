// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** A request as portlets see it: the agent's number as remote user, the portal's roles, the agent's own language. */
final class SignedInRequest extends HttpServletRequestWrapper {

    private final SignedIn signedIn;
    private final ShiroAccess access;

    SignedInRequest(HttpServletRequest request, SignedIn signedIn, ShiroAccess access) {
        super(request);
        this.signedIn = signedIn;
        this.access = access;
    }

    @Override
    public String getRemoteUser() {
        return signedIn.getName();
    }

    @Override
    public Principal getUserPrincipal() {
        return signedIn;
    }

    @Override
    public String getAuthType() {
        return FORM_AUTH;
    }

    @Override
    public boolean isUserInRole(String role) {
        return access.hasRole(signedIn.agent(), role);
    }

    @Override
    public Locale getLocale() {
        return Languages.of(this);
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(getLocale()));
    }
}
