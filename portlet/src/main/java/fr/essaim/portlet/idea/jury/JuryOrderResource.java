// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.pdf.PdfWriter;
import fr.essaim.idea.jury.minutes.JuryDocuments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The order of presentation as a PDF. */
@Dependent
public class JuryOrderResource extends JuryDownload {

    @Inject
    JuryDocuments documents;

    @Override
    public String id() {
        return "jury-order";
    }

    @Override
    byte[] content(Visitor visitor, long campaignId) {
        return documents.order(visitor, campaignId);
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
