// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.pdf.PdfDocument;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;

/** The ideas of a campaign to print and to hand round: names that authors hide from colleagues are not in it. */
final class Booklet {

    private final Campaign campaign;
    private final OfficeTexts texts;
    private final Directory directory;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final boolean counts;

    /** @param counts whether numbers of supports are told */
    Booklet(Campaign campaign, OfficeTexts texts, Directory directory, ZoneId zone, boolean counts) {
        this.campaign = campaign;
        this.texts = texts;
        this.directory = directory;
        this.zone = zone;
        this.counts = counts;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale());
    }

    PdfDocument write(NumberedIdeaFinder pages, LocalDate today) {
        PdfDocument document = new PdfDocument(campaign.title(), texts.locale())
                .footer(texts.get("booklet.printed", day.format(today)));
        if (!campaign.purpose().isEmpty()) {
            document.heading(texts.get("booklet.purpose")).rich(campaign.purpose());
        }
        if (!campaign.commitment().isEmpty()) {
            document.heading(texts.get("booklet.commitment")).rich(campaign.commitment());
        }
        document.heading(texts.get("booklet.ideas"));
        int[] written = new int[1];
        pages.read(EnumSet.of(IdeaState.SUBMITTED), page -> {
            Map<AgentId, StaffMember> people = directory.findAll(
                    campaign.site(),
                    page.stream()
                            .filter(idea -> !idea.authorHidden())
                            .map(Idea::author)
                            .collect(Collectors.toSet()));
            page.forEach(idea -> write(document, idea, people));
            written[0] += page.size();
        });
        if (written[0] == 0) {
            document.paragraph(texts.get("booklet.none"));
        }
        return document;
    }

    private void write(PdfDocument document, Idea idea, Map<AgentId, StaffMember> people) {
        String author = idea.authorHidden() ? texts.get("booklet.hidden") : texts.person(people.get(idea.author()));
        String submitted = idea.submittedAt()
                .map(at -> day.format(LocalDate.ofInstant(at, zone)))
                .orElse("");
        document.subheading(
                        texts.get("booklet.idea", Integer.toString(idea.number().orElse(0)), idea.title()))
                .note(
                        counts
                                ? texts.get("booklet.by", author, submitted, idea.supportCount())
                                : texts.get("booklet.written", author, submitted))
                .rich(idea.description());
        if (!idea.expectedBenefit().isEmpty()) {
            document.paragraph(texts.get("booklet.benefit", idea.expectedBenefit()));
        }
        idea.cost().ifPresent(cost -> document.note(texts.get("booklet.cost", cost)));
    }
}
