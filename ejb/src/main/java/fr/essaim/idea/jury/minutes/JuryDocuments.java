// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury.minutes;

import fr.essaim.access.Visitor;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.pdf.PdfDocument;
import fr.essaim.exchange.pdf.PdfTable;
import fr.essaim.exchange.pdf.PdfWriter;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.jury.JuryGate;
import fr.essaim.idea.jury.JuryMinutes;
import fr.essaim.idea.jury.JuryTable;
import fr.essaim.idea.jury.MinutesText;
import fr.essaim.text.BundleText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a jury prints: the order of presentation, and its minutes. For the jury and those who run the campaign. */
@ApplicationScoped
@Transactional
public class JuryDocuments {

    @Inject
    MinutesSigning signing;

    @Inject
    JuryGate juryGate;

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    @Inject
    PdfWriter writer;

    @Inject
    Clock clock;

    /** The minutes as a tagged PDF, with who has signed so far. */
    @Audited(about = Campaign.RECORD_TYPE)
    public byte[] minutes(Visitor visitor, long campaignId) {
        JuryMinutes minutes = signing.read(visitor, campaignId);
        MinutesText text = minutes.content();
        Set<AgentId> people = new HashSet<>();
        minutes.signatures().forEach(signature -> people.add(signature.agent()));
        text.all("member").forEach(line -> people.add(AgentId.parse(line.get(0))));
        text.all("recusal").forEach(line -> {
            people.add(AgentId.parse(line.get(1)));
            people.add(AgentId.parse(line.get(2)));
        });
        Map<AgentId, StaffMember> known = directory.findAll(visitor.site(), people);
        return writer.bytes(new MinutesPrinting(texts(visitor), clock.getZone(), known).print(minutes));
    }

    /** The text whose hash the minutes bear, so that anybody can hash it again. */
    @Audited(about = Campaign.RECORD_TYPE)
    public byte[] hashedText(Visitor visitor, long campaignId) {
        return signing.read(visitor, campaignId).content().text().getBytes(StandardCharsets.UTF_8);
    }

    /** The ideas in the order in which they are presented. */
    @Audited(about = Campaign.RECORD_TYPE)
    public byte[] order(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsTeam(visitor, campaignId);
        BundleText texts = texts(visitor);
        List<List<String>> rows = table.ideas().stream()
                .map(idea -> List.of(
                        idea.place() == 0 ? "–" : Integer.toString(idea.place()),
                        Integer.toString(idea.number()),
                        idea.title()))
                .toList();
        String campaign = gate.enter(visitor, campaignId).title();
        return writer.bytes(new PdfDocument(texts.text("jury.order"), visitor.locale())
                .footer(campaign)
                .paragraph(campaign)
                .table(new PdfTable(
                        texts.text("jury.order.caption"),
                        List.of(
                                texts.text("jury.order.place"),
                                texts.text("jury.order.number"),
                                texts.text("jury.order.title")),
                        rows,
                        Set.of(0, 1))));
    }

    private static BundleText texts(Visitor visitor) {
        return new BundleText(visitor.locale(), "fr.essaim.messages");
    }
}
