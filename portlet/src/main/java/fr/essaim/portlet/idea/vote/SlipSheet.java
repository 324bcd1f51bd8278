// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.exchange.pdf.PdfDocument;
import fr.essaim.exchange.pdf.PdfSlip;
import fr.essaim.exchange.pdf.PdfWriter;
import fr.essaim.portlet.Texts;
import java.util.Base64;
import java.util.List;

/**
 * Codes drawn just now, to be printed and cut.
 *
 * @param address of the PDF, which is in the page itself: no server could give it a second time
 */
public record SlipSheet(List<String> codes, String address) {

    static SlipSheet of(String campaign, List<String> codes, Texts texts) {
        PdfDocument document = new PdfDocument(texts.get("idea.vote.slips.title", campaign), texts.locale())
                .slips(codes.stream()
                        .map(code -> new PdfSlip(
                                campaign,
                                code,
                                List.of(texts.get("idea.vote.slip.text"), texts.get("idea.vote.slip.once"))))
                        .toList());
        return new SlipSheet(
                codes,
                "data:" + PdfWriter.MEDIA_TYPE + ";base64,"
                        + Base64.getEncoder().encodeToString(new PdfWriter().bytes(document)));
    }
}
