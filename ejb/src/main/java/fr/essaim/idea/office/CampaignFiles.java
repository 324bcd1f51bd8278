// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.Audited;
import fr.essaim.directory.Directory;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.download.TableFile;
import fr.essaim.exchange.pdf.PdfWriter;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files about a campaign, for its organisers and for those who may export. Throws {@link RecordNotFoundException} to those
 * who do not see the campaign and {@link NotAllowedException} to its other agents.
 */
@ApplicationScoped
@Transactional
public class CampaignFiles {

    private static final long MOST_IN_A_BOOKLET = 500;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaGate ideaGate;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    PdfWriter pdf;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** All ideas that somebody else than their authors may see, with their authors; withdrawn ones for moderators. */
    @Audited(about = Campaign.RECORD_TYPE)
    public OfficeFile ideas(Visitor visitor, long campaignId, Format format) {
        Campaign campaign = enter(visitor, campaignId);
        OfficeTexts texts = new OfficeTexts(visitor.locale());
        IdeaTable ideas = new IdeaTable(
                campaign,
                texts,
                directory,
                clock.getZone(),
                gate.isTeam(visitor, campaign),
                Disclosure.of(campaign, clock).counts());
        Set<IdeaState> states = EnumSet.of(IdeaState.SUBMITTED, IdeaState.MERGED);
        if (ideaGate.moderates(visitor, campaign)) {
            states.add(IdeaState.WITHDRAWN);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFile.open(format, ideas.layout(), out)) {
            ideas.write(new NumberedIdeaFinder(em, campaign), states, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfficeFile(
                texts.fileName("ideas", campaign.title(), today(), format.extension()),
                format.contentType(),
                out.toByteArray());
    }

    /**
     * The ideas to print and to hand round.
     *
     * @throws InvalidValueException when there are more than 500
     */
    @Audited(about = Campaign.RECORD_TYPE)
    public OfficeFile booklet(Visitor visitor, long campaignId) {
        Campaign campaign = enter(visitor, campaignId);
        if (new OfficeFigureFinder(em, campaign, clock.getZone()).figures().ideas() > MOST_IN_A_BOOKLET) {
            throw new InvalidValueException("BOOKLET", "campaign.booklet-too-long", MOST_IN_A_BOOKLET);
        }
        OfficeTexts texts = new OfficeTexts(visitor.locale());
        Booklet booklet = new Booklet(
                campaign,
                texts,
                directory,
                clock.getZone(),
                Disclosure.of(campaign, clock).counts());
        return new OfficeFile(
                texts.fileName("booklet", campaign.title(), today(), "pdf"),
                PdfWriter.MEDIA_TYPE,
                pdf.bytes(booklet.write(new NumberedIdeaFinder(em, campaign), today())));
    }

    /** The whole campaign as it can be kept for good: see {@link CampaignArchive}. */
    @Audited(about = Campaign.RECORD_TYPE)
    public OfficeFile archive(Visitor visitor, long campaignId) {
        Campaign campaign = enter(visitor, campaignId);
        OfficeTexts texts = new OfficeTexts(visitor.locale());
        return new OfficeFile(
                texts.fileName("archive", campaign.title(), today(), "zip"),
                OfficeFile.ZIP,
                new CampaignArchive(em, campaign, texts, clock).zip());
    }

    private Campaign enter(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        if (!mayTake(visitor, campaign)) {
            throw new NotAllowedException(visitor, IdeaPermission.EXPORT, campaignId);
        }
        return campaign;
    }

    /** Organisers, and those who may export from every campaign. */
    boolean mayTake(Visitor visitor, Campaign campaign) {
        return access.allows(visitor, IdeaPermission.EXPORT, 0)
                || gate.isTeam(visitor, campaign, CampaignPart.ORGANISER);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
