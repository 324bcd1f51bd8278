// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Writes what stands around the portlets: the template {@code WEB-INF/templates/page.html}. */
public final class PageFrame {

    private final PageCatalog pages;
    private final JakartaServletWebApplication application;
    private final TemplateEngine engine = new TemplateEngine();

    public PageFrame(ServletContext context, PageCatalog pages) {
        this.pages = pages;
        application = JakartaServletWebApplication.buildApplication(context);
        var templates = new WebApplicationTemplateResolver(application);
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setPrefix("/WEB-INF/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new BundleMessages());
    }

    /** @param head HTML that the portlets want in the head of the page */
    public void write(
            Page page, List<WindowView> windows, String head, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var context = new WebContext(application.buildExchange(request, response), request.getLocale());
        context.setVariable("page", page);
        context.setVariable(
                "pages",
                pages.all().stream()
                        .filter(known -> known.role().map(request::isUserInRole).orElse(true))
                        .toList());
        context.setVariable("windows", windows);
        context.setVariable("head", head);
        context.setVariable("language", request.getLocale().getLanguage());
        engine.process("page", context, response.getWriter());
    }

    private static final class BundleMessages extends AbstractMessageResolver {

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            var bundle = ResourceBundle.getBundle("fr.essaim.web.messages", context.getLocale());
            if (!bundle.containsKey(key)) {
                return null;
            }
            String pattern = bundle.getString(key);
            return parameters == null || parameters.length == 0
                    ? pattern
                    : new java.text.MessageFormat(pattern, context.getLocale()).format(parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            return "?" + key + "_" + context.getLocale().toString().toLowerCase(Locale.ROOT) + "?";
        }
    }
}
