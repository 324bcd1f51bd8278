// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.host;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pluto.container.driver.PortletServlet;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Found by the container. Gives each portlet of a portlet application the servlet through which Pluto calls it. The application itself, the
 * same file as any portal receives, knows nothing of it.
 */
public final class PortletEntries implements ServletContainerInitializer {

    private static final String DESCRIPTOR = "/WEB-INF/portlet.xml";

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) throws ServletException {
        if (context.getResourceAsStream(DESCRIPTOR) == null) {
            return;
        }
        var closed = context.addFilter("only through the portal", new OnlyThroughThePortal());
        closed.setAsyncSupported(true);
        closed.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/PlutoInvoker/*");
        for (String portlet : portletsOf(context)) {
            var servlet = context.addServlet("portlet " + portlet, PortletServlet.class);
            // Else the whole request that is handed on could not be answered without a thread that waits
            servlet.setAsyncSupported(true);
            servlet.setInitParameter("portlet-name", portlet);
            servlet.addMapping("/PlutoInvoker/" + portlet);
            servlet.setLoadOnStartup(100);
        }
    }

    private static List<String> portletsOf(ServletContext context) throws ServletException {
        var names = new ArrayList<String>();
        try (InputStream descriptor = context.getResourceAsStream(DESCRIPTOR)) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(descriptor);
            var elements = document.getElementsByTagName("portlet-name");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element
                        && "portlet".equals(element.getParentNode().getNodeName())) {
                    names.add(element.getTextContent().trim());
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ServletException(DESCRIPTOR + " cannot be read", e);
        }
        return names;
    }

    /** Pluto dispatches to the portlets; a browser that asks for one directly finds nothing there. */
    private static final class OnlyThroughThePortal extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
