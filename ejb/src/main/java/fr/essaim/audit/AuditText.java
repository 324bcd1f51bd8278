// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.text.BundleText;
import java.util.Locale;

/** The audit log's words, from the bundle {@code fr.essaim.audit.messages}. */
public final class AuditText {

    private final BundleText texts;

    public AuditText(Locale language) {
        texts = new BundleText(language, "fr.essaim.audit.messages");
    }

    public String kind(AuditKind kind) {
        return texts.text("kind." + kind);
    }
}
