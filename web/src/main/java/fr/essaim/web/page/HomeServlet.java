// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the portal's address to its first page. */
public final class HomeServlet extends HttpServlet {

    private final PageFrame frame;

    public HomeServlet(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + frame.home());
    }
}
