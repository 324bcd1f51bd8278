// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.BundleText;
import java.util.Arrays;
import java.util.Locale;

/** The sentences about files: what is wrong with them, and what is written into them. */
public final class ExchangeText {

    public static final String BUNDLE = "fr.essaim.exchange.messages";

    private ExchangeText() {}

    /** @param bundles of the feature, looked into before the one about files */
    public static BundleText of(Locale locale, String... bundles) {
        String[] names = Arrays.copyOf(bundles, bundles.length + 1);
        names[bundles.length] = BUNDLE;
        return new BundleText(locale, names);
    }
}
