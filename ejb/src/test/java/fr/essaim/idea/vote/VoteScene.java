// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.ballot.BallotCounting;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.persistence.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A vote in the town of {@link IdeaScene}: an envelope of 30,000 €, or three votes, from 1 to 15 May 2026. */
public final class VoteScene implements AutoCloseable {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 15);
    public static final AgentId SCRUTINEER = new AgentId(1501);
    public static final AgentId OTHER_SCRUTINEER = new AgentId(1502);
    public static final AgentId MAYOR = new AgentId(1503);

    public final IdeaScene town;

    public VoteScene() {
        town = new IdeaScene();
    }

    /** On a database of its own. */
    public VoteScene(DataSource database) {
        town = new IdeaScene(database);
    }

    public static Visitor visitor(AgentId agent) {
        return IdeaScene.visitor(agent);
    }

    public <T> T get(Class<T> service) {
        return town.get(service);
    }

    public long campaign(VoteMethod method) {
        return campaign(method, false);
    }

    public long secretCampaign(VoteMethod method) {
        return campaign(method, true);
    }

    public long campaign(VoteMethod method, boolean secret) {
        return campaign(new VoteSettings(method, 3, method == VoteMethod.BASKET ? 30_000L : null, secret, true, 3, 0));
    }

    /** With two scrutineers and a mayor who decides, none of them on the roll. */
    public long campaign(VoteSettings settings) {
        for (AgentId agent : List.of(SCRUTINEER, OTHER_SCRUTINEER, MAYOR)) {
            town.access.grant(agent, IdeaPermission.VIEW);
        }
        return town.openCampaign(CampaignKind.STAFF_BUDGET, settings.method(), campaign -> {
            campaign.vote(settings);
            campaign.join(SCRUTINEER, CampaignPart.SCRUTINEER);
            campaign.join(OTHER_SCRUTINEER, CampaignPart.SCRUTINEER);
            campaign.join(MAYOR, CampaignPart.DECISION_MAKER);
        });
    }

    /** @param juryUntil the last day of a jury that begins with it; null for none */
    public long withoutVote(VoteMethod method, LocalDate juryUntil) {
        return town.openCampaign(CampaignKind.CONTEST, method, campaign -> {
            campaign.leaveOut(PhaseKind.VOTE);
            if (juryUntil != null) {
                campaign.plan(PhaseKind.JURY, FIRST_DAY, juryUntil);
            }
        });
    }

    public long idea(long campaignId, String title, long cost) {
        long idea = town.idea(campaignId, CAMILLE, title);
        sql("update idea set cost = ? where id = ?", cost, idea);
        return idea;
    }

    public void voteIsOpen() {
        town.clock.setTo(FIRST_DAY.plusDays(3));
    }

    public void voteIsOver() {
        town.clock.setTo(LAST_DAY.plusDays(1));
    }

    /** As many agents more on the roll, of the city and of department 7 unless moved. */
    public List<AgentId> voters(long campaignId, int count) {
        return voters(campaignId, 2_000, count, TownDirectory.CITY, 7);
    }

    public List<AgentId> voters(long campaignId, long firstNumber, int count, long institution, long department) {
        List<AgentId> voters = IntStream.range(0, count)
                .mapToObj(place -> new AgentId(firstNumber + place))
                .toList();
        town.inTransaction(() -> {
            CampaignRepository campaigns = get(CampaignRepository.class);
            Campaign campaign = campaigns.find(TownDirectory.TOWN, campaignId).orElseThrow();
            for (AgentId voter : voters) {
                town.access.grant(voter, IdeaPermission.VIEW, IdeaPermission.CONTRIBUTE);
                get(RollRepository.class)
                        .enter(
                                campaign.audienceId(),
                                List.of(new StaffPlace(voter, institution, department, "")),
                                town.clock.instant());
            }
            return null;
        });
        return voters;
    }

    private static StaffMember member(AgentId voter, long institution, long department) {
        return new StaffMember(voter, "Agent", voter.toString(), "", "", institution, department, Locale.FRENCH, true);
    }

    /** What the sealed ballots of a campaign say, as its key opens them. */
    public List<String> opened(long campaignId) {
        return town.inTransaction(() -> get(BallotCounting.class)
                .open(get(VoteBoxes.class).idOf(campaignId))
                .contents());
    }

    public int sql(String sql, Object... values) {
        return town.inTransaction(() -> get(Statements.class).change(sql, values));
    }

    /** The database itself refuses, whatever the services would say. */
    public void assertRefusedBy(String constraint, String sql, Object... values) {
        assertThatThrownBy(() -> sql(sql, values)).message().containsIgnoringCase(constraint);
    }

    public long count(String sql, Object... values) {
        return town.inTransaction(() -> get(Statements.class).number(sql, values));
    }

    public <T> List<T> column(String sql, Object... values) {
        return town.inTransaction(() -> get(Statements.class).column(sql, values));
    }

    /** What each of so many threads was answered or refused, all let go at the same moment. */
    public static <T> List<Object> atOnce(int threads, IntFunction<Callable<T>> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int place = 0; place < threads; place++) {
                Callable<T> call = work.apply(place);
                futures.add(pool.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public void close() {
        town.close();
    }
}
