// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.idea.jury.minutes.JuryDocuments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The text that the hash in the minutes is made of. */
@Dependent
public class JuryTextResource extends JuryDownload {

    @Inject
    JuryDocuments documents;

    @Override
    public String id() {
        return "jury-text";
    }

    @Override
    byte[] content(Visitor visitor, long campaignId) {
        return documents.hashedText(visitor, campaignId);
    }

    @Override
    String type() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    String extension() {
        return "txt";
    }
}
