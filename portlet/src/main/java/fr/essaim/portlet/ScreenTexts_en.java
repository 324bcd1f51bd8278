// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.util.Locale;

/** In English; found by its name. */
public final class ScreenTexts_en extends ScreenTexts {

    public ScreenTexts_en() {
        super(Locale.ENGLISH);
    }
}
