// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;

import fr.essaim.access.GrantedAccess;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.TownDirectory;
import fr.essaim.discussion.Comment;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.deposit.IdeaText;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.privacy.PersonalNumbers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A town that asks its agents for ideas, on 15 March 2026. Dominique runs all campaigns, Camille organises those opened
 * here; Camille, Émile and Sacha are on their roll, Lou works for the town and is not.
 *
 * <p>A campaign opened here takes ideas from 1 to 31 March, votes from 1 to 15 May, tells its results from 16 May on.
 */
public final class IdeaScene implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    /** Works for the town, outside the audience of every campaign. */
    public static final AgentId LOU = TownDirectory.LOU;

    public final TestClock clock = new TestClock(TODAY);
    public final GrantedAccess access = new GrantedAccess();
    public final TestDatabase database;
    private final Directory directory;

    public IdeaScene() {
        this(new TownDirectory());
    }

    public IdeaScene(Directory directory) {
        this.directory = directory;
        database = new TestDatabase(directory, access, clock);
        grant();
    }

    /** The same town on a database that may hold something already. */
    public IdeaScene(DataSource source) {
        directory = new TownDirectory();
        database = new TestDatabase(source, directory, access, clock);
        grant();
    }

    private void grant() {
        for (AgentId agent : List.of(CAMILLE, EMILE, SACHA, LOU)) {
            access.grant(agent, IdeaPermission.VIEW, IdeaPermission.CONTRIBUTE);
        }
        access.grant(DOMINIQUE, IdeaPermission.values());
        access.grant(DOMINIQUE, PersonalNumbers.managed(database));
    }

    public static Visitor visitor(AgentId agent) {
        return new Visitor(TownDirectory.TOWN, agent, Locale.FRENCH);
    }

    public static Visitor fromTheNeighbourTown(AgentId agent) {
        return new Visitor(TownDirectory.NEIGHBOUR_TOWN, agent, Locale.FRENCH);
    }

    public static RecordKey campaignKey(long campaignId) {
        return new RecordKey(Campaign.RECORD_TYPE, campaignId);
    }

    public static RecordKey ideaKey(long ideaId) {
        return new RecordKey(Idea.RECORD_TYPE, ideaId);
    }

    public static RecordKey commentKey(long commentId) {
        return new RecordKey(Comment.RECORD_TYPE, commentId);
    }

    public <T> T get(Class<T> service) {
        return database.get(service);
    }

    public ChangeStamp stamp(AgentId agent) {
        return ChangeStamp.now(clock, visitor(agent), ChangeCause.SCREEN);
    }

    public long openCampaign(CampaignKind kind, VoteMethod method) {
        return openCampaign(kind, method, campaign -> {});
    }

    /** @param more what is different about this one */
    public long openCampaign(CampaignKind kind, VoteMethod method, Consumer<Campaign> more) {
        return openCampaign(TownDirectory.TOWN, kind, method, more);
    }

    public long openCampaign(PortalSite site, CampaignKind kind, VoteMethod method, Consumer<Campaign> more) {
        return inTransaction(() -> {
            CampaignRepository campaigns = get(CampaignRepository.class);
            IdeaBox box = new IdeaBox(site, "Idées de la ville", "", kind == CampaignKind.PERMANENT);
            campaigns.add(box);
            Campaign campaign = new Campaign(box, kind, "Mieux travailler ensemble");
            campaign.accept(EnumSet.allOf(IdeaKind.class), true, true);
            campaign.vote(VoteSettings.of(method));
            campaign.plan(PhaseKind.DEPOSIT, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
            campaign.plan(PhaseKind.VOTE, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 15));
            campaign.plan(PhaseKind.RESULTS, LocalDate.of(2026, 5, 16), null);
            campaign.join(CAMILLE, CampaignPart.ORGANISER);
            more.accept(campaign);
            campaign.open(stamp(CAMILLE));
            campaigns.add(campaign);
            get(Rolls.class)
                    .freeze(
                            campaign.audienceId(),
                            List.of(CAMILLE, EMILE, SACHA).stream()
                                    .map(agent -> directory
                                            .find(site, agent)
                                            .orElseThrow()
                                            .place())
                                    .toList(),
                            clock.instant());
            return campaign.id();
        });
    }

    /** A submitted idea. */
    public long idea(long campaignId, AgentId author, String title) {
        return idea(campaignId, author, title, false);
    }

    public long idea(long campaignId, AgentId author, String title, boolean authorHidden) {
        return inTransaction(() -> {
            CampaignRepository campaigns = get(CampaignRepository.class);
            Campaign campaign = campaigns.find(TownDirectory.TOWN, campaignId).orElseThrow();
            Idea idea = new Idea(campaign, IdeaKind.IDEA, visitor(author), stamp(author));
            idea.write(
                    new IdeaText(IdeaKind.IDEA, title, "<p>" + title + ".</p>", "", "", null, null, authorHidden),
                    stamp(author));
            idea.submit(campaigns.nextNumber(campaignId), stamp(author));
            get(IdeaRepository.class).add(idea);
            return idea.id();
        });
    }

    /** The audit log, the oldest first: {@code PUBLISHED 4 Campaign/12 detail}, with a dash for what there is none of. */
    public List<String> audited() {
        List<String> lines = inTransaction(
                () -> get(Statements.class)
                        .column(
                                "select kind || ' ' || coalesce(cast(agent_id as varchar(20)), '-') || ' ' || coalesce(about, '-')"
                                        + " || '/' || coalesce(about_number, 0) || ' ' || coalesce(detail, '-') from audit_event order by id"));
        return lines;
    }

    /** What no service does for a test: everything in it is stored, or nothing. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return database.transactions().requiresNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
