// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.exchange.ExchangeText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The portal's bundle, then that of table files, for templates and for servlets. */
public final class BundleMessages extends AbstractMessageResolver {

    static final String BUNDLE = "fr.essaim.web.messages";
    private static final List<String> BUNDLES = List.of(BUNDLE, ExchangeText.BUNDLE);

    /** @return the key itself when no bundle has such a sentence */
    public static String text(Locale locale, String key, Object... arguments) {
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, locale, BundleMessages.class.getClassLoader());
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), locale).format(arguments);
            }
        }
        return key;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return text(context.getLocale(), key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return key;
    }
}
