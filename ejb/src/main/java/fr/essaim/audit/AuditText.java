// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import java.util.Locale;
import java.util.ResourceBundle;

/** The audit log's words, from the bundle {@code fr.essaim.audit.messages}. */
public final class AuditText {

    private final ResourceBundle texts;

    public AuditText(Locale language) {
        texts = ResourceBundle.getBundle("fr.essaim.audit.messages", language);
    }

    public String kind(AuditKind kind) {
        return texts.getString("kind." + kind);
    }
}
