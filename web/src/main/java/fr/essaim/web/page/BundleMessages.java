// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.exchange.ExchangeText;
import fr.essaim.text.BundleText;
import java.util.Locale;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The portal's bundle, then that of table files, for templates and for servlets. */
public final class BundleMessages extends AbstractMessageResolver {

    static final String BUNDLE = "fr.essaim.web.messages";

    /** @return the key itself when no bundle has such a sentence */
    public static String text(Locale locale, String key, Object... arguments) {
        BundleText texts = new BundleText(BundleMessages.class.getClassLoader(), locale, BUNDLE, ExchangeText.BUNDLE);
        return texts.has(key) ? texts.text(key, arguments) : key;
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
