// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.TOWN;

import fr.essaim.audience.roll.RollRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffPlace;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Choices;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ProgressReporting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A JVM of its own in which agents vote in secret, report and comment as fast as they can, through the services and the
 * server's own pool: portal and pages are left out. Each line that it prints says what was confirmed.
 */
final class Rush {

    /** Numbers of voters begin here, those of one run after those of the last. */
    static final long FIRST_VOTER = 100_000;

    static final String END = ";";

    private static final int VOTERS = 300;
    private static final int THREADS = 3;

    private final IdeaScene town;
    private final int run;
    private final long campaign;
    private final long idea;
    private final List<Long> actions;
    private final boolean endless;

    /**
     * @param known numbers of the campaign, the idea and the actions; empty for the first run, which makes them, and ends when
     *     each thread has done one
     */
    private Rush(IdeaScene town, int run, List<Long> known) {
        this.town = town;
        this.run = run;
        endless = !known.isEmpty();
        List<Long> numbers = known.isEmpty() ? prepared() : known;
        campaign = numbers.get(0);
        idea = numbers.get(1);
        actions = numbers.subList(2, 2 + THREADS);
        say("numbers " + String.join(" ", numbers.stream().map(Object::toString).toList()));
    }

    public static void main(String[] arguments) throws Exception {
        SharedDataSource.open(
                DatabaseSettings.read(System.getProperties(), Path.of(System.getProperty("essaim.home"))));
        var source = (javax.sql.DataSource) new SharedDataSource().getObjectInstance(null, null, null, null);
        var town = new IdeaScene(source);
        var known = List.of(arguments).subList(1, arguments.length).stream()
                .map(Long::valueOf)
                .toList();
        for (Thread thread : new Rush(town, Integer.parseInt(arguments[0]), known).started()) {
            thread.join();
        }
        System.exit(0);
    }

    /** With an end that a reader knows: a line may be cut by the kill. */
    private static synchronized void say(String line) {
        System.out.println(line + END);
        System.out.flush();
    }

    private List<Long> prepared() {
        long vote = town.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.VOTES, campaign -> {
            campaign.vote(new VoteSettings(VoteMethod.VOTES, 3, null, true, true, 3, 0));
            campaign.plan(PhaseKind.DISCUSSION, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 15));
        });
        long jardin = town.idea(vote, EMILE, "Un jardin");
        town.access.grant(DOMINIQUE, PlanPermission.values());
        town.access.grant(DOMINIQUE, ActionPermission.values());
        var plan = new AdministrationPlan(TOWN, "Cap 2030", 2024, 2030, "");
        plan.shareAmong(List.of(CITY));
        plan.addAxis(null, "A", "Proximité", "");
        town.get(PlanRepository.class).addCurrent(plan);
        return LongStream.concat(
                        LongStream.of(vote, jardin),
                        LongStream.range(0, THREADS).map(number -> action(plan.id())))
                .boxed()
                .toList();
    }

    private long action(long plan) {
        String axis = Long.toString(town.get(PlanBoards.class)
                .of(IdeaScene.visitor(DOMINIQUE), plan)
                .axes()
                .get(0)
                .id());
        return town.get(ActionEditing.class)
                .create(
                        IdeaScene.visitor(DOMINIQUE),
                        plan,
                        null,
                        Map.of(
                                ActionField.TITLE,
                                "Ouvrir un guichet unique",
                                ActionField.AXIS,
                                axis,
                                ActionField.LEAD,
                                CAMILLE.toString(),
                                ActionField.STATUS,
                                ActionStatus.IN_PROGRESS.name(),
                                ActionField.PLANNED_START,
                                "2026-01-01",
                                ActionField.PLANNED_END,
                                "2026-12-31"))
                .actionId();
    }

    private List<Thread> started() {
        town.clock.setTo(LocalDate.of(2026, 5, 4));
        town.access.grant(CAMILLE, PlanPermission.VIEW, ActionPermission.VIEW);
        long first = FIRST_VOTER + (long) run * VOTERS;
        town.inTransaction(() -> enrol(first));
        var booth = town.get(Booth.class);
        var reporting = town.get(ProgressReporting.class);
        var commenting = town.get(Commenting.class);
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int mine = thread;
            threads.add(repeat("vote", mine, VOTERS / THREADS, number -> {
                long voter = first + number * THREADS + mine;
                booth.putIn(IdeaScene.visitor(new AgentId(voter)), campaign, Choices.of(Map.of(idea, 1)));
                return Long.toString(voter);
            }));
            threads.add(repeat("report", mine, Integer.MAX_VALUE, number -> {
                String text = "Avis %d-%d-%d".formatted(run, mine, number);
                var draft = new ProgressReportDraft(40, null, null, text, text);
                reporting.report(IdeaScene.visitor(CAMILLE), actions.get(mine), draft);
                return text;
            }));
            threads.add(repeat("comment", mine, Integer.MAX_VALUE, number -> {
                String text = "Oui %d-%d-%d".formatted(run, mine, number);
                commenting.write(
                        IdeaScene.visitor(new AgentId(first + mine)), IdeaScene.ideaKey(idea), CommentDraft.of(text));
                return text;
            }));
        }
        return threads;
    }

    private Void enrol(long first) {
        var campaigns = town.get(CampaignRepository.class);
        Campaign open = campaigns.find(TOWN, campaign).orElseThrow();
        List<AgentId> voters =
                LongStream.range(first, first + VOTERS).mapToObj(AgentId::new).toList();
        voters.forEach(voter -> town.access.grant(voter, IdeaPermission.VIEW, IdeaPermission.CONTRIBUTE));
        town.get(RollRepository.class)
                .enter(
                        open.audienceId(),
                        voters.stream()
                                .map(voter -> new StaffPlace(voter, 1, 7, ""))
                                .toList(),
                        town.clock.instant());
        return null;
    }

    private interface Work {

        /** What was confirmed. */
        String at(int number) throws Exception;
    }

    private Thread repeat(String what, int mine, int most, Work work) {
        Runnable loop = () -> {
            boolean goesOn = true;
            for (int number = 0; goesOn && number < most; number++) {
                try {
                    say(what + " " + work.at(number));
                    goesOn = endless;
                } catch (Exception refused) {
                    // Nobody is told that this one is stored; the next click comes
                    System.err.println(what + " refused: " + refused);
                }
            }
        };
        Thread thread = new Thread(loop, what + mine);
        thread.start();
        return thread;
    }
}
