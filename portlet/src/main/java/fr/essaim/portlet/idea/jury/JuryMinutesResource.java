// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.pdf.PdfWriter;
import fr.essaim.idea.jury.minutes.JuryDocuments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The minutes of a jury as a PDF. */
@Dependent
public class JuryMinutesResource extends JuryDownload {

    @Inject
    JuryDocuments documents;

    @Override
    public String id() {
        return "jury-minutes";
    }

    @Override
    byte[] content(Visitor visitor, long campaignId) {
        return documents.minutes(visitor, campaignId);
    }

    @Override
    String type() {
        return PdfWriter.MEDIA_TYPE;
    }

    @Override
    String extension() {
        return "pdf";
    }
}
