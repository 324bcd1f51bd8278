// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.pluto.PageAddresses;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the portal's address to its first page. */
public final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PageCatalog pages;

    HomeServlet(PageCatalog pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + PageAddresses.PAGES + "/"
                + pages.all().get(0).id());
    }
}
