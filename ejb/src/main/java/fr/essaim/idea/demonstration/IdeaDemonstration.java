// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.demonstration;

import fr.essaim.access.Visitor;
import fr.essaim.audience.Audience;
import fr.essaim.audience.AudienceRepository;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleDraft;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.demonstration.ContentRow;
import fr.essaim.demonstration.DemonstrationPart;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.idea.rules.CampaignRules;
import fr.essaim.idea.setup.CampaignTemplate;
import fr.essaim.idea.setup.VotePreparation;
import fr.essaim.question.AnswerSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills a site that has no idea box with five campaigns, one of each kind, each at another phase on the day of the start:
 * a permanent box, a budget being voted on, a contest that its jury marks, a call under review, challenges about to close.
 */
@ApplicationScoped
@Transactional
public class IdeaDemonstration implements DemonstrationPart {

    @Inject
    CampaignRepository campaigns;

    @Inject
    Rolls rolls;

    @Inject
    AudienceRepository audiences;

    @Inject
    Instance<VotePreparation> vote;

    @Inject
    ScoringGrids grids;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** How many weeks ago each began. */
    private static final Map<CampaignKind, Integer> BEGAN = Map.of(
            CampaignKind.PERMANENT, 30,
            CampaignKind.STAFF_BUDGET, 18,
            CampaignKind.CONTEST, 12,
            CampaignKind.CALL_FOR_PROJECTS, 12,
            CampaignKind.CHALLENGE, 4);

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean load(PortalSite site, DemonstrationPeople people) {
        if (!campaigns.boxes(site).isEmpty()) {
            return false;
        }
        List<ContentRow> ideas = ContentRow.read(IdeaDemonstration.class, "ideas");
        for (CampaignKind kind : CampaignKind.values()) {
            Random random = new Random(4 + kind.ordinal());
            Campaign campaign = open(site, kind, people);
            List<AgentId> roll = enroll(campaign, people.people());
            ideas.stream()
                    .filter(row -> kind.name().equals(row.text("campaign")))
                    .forEach(row -> deposit(site, campaign, row, roll, random));
            em.flush();
            em.clear();
        }
        return true;
    }

    private Campaign open(PortalSite site, CampaignKind kind, DemonstrationPeople people) {
        LocalDate start = LocalDate.now(clock)
                .minusWeeks(BEGAN.get(kind))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        CampaignTemplate template = new CampaignTemplate(kind, Locale.FRENCH);
        CampaignDraft draft = template.draft(start);
        IdeaBox box = new IdeaBox(site, template.title(), template.purpose(), kind == CampaignKind.PERMANENT);
        campaigns.add(box);
        Campaign campaign = new Campaign(box, kind, template.title());
        draft.applyTo(campaign, Set.of(), Set.of());
        campaign.join(DemonstrationPeople.RH, CampaignPart.ORGANISER);
        campaign.join(DemonstrationPeople.RH, CampaignPart.MODERATOR);
        campaign.join(DemonstrationPeople.PILOTE, CampaignPart.ANALYST);
        campaign.join(DemonstrationPeople.DGS, CampaignPart.DECISION_MAKER);
        if (kind == CampaignKind.STAFF_BUDGET) {
            campaign.join(DemonstrationPeople.PILOTE, CampaignPart.SCRUTINEER);
            campaign.join(DemonstrationPeople.RH, CampaignPart.SCRUTINEER);
        }
        if (campaign.phase(PhaseKind.JURY).isPresent()) {
            campaign.join(DemonstrationPeople.DGS, CampaignPart.JURY_CHAIR);
            campaign.join(DemonstrationPeople.PILOTE, CampaignPart.JUROR);
            people.managers().stream().skip(20).limit(3).forEach(agent -> campaign.join(agent, CampaignPart.JUROR));
        }
        ChangeStamp stamp = stamp(DemonstrationPeople.RH, start);
        campaign.open(stamp);
        campaigns.add(campaign);
        em.persist(new CampaignRules(campaign, 1, template.rules(), "", stamp));
        Audience audience = audiences.get(campaign.audienceId());
        audience.addBlock(BlockMode.ANY, RuleDraft.everyone());
        audiences.store();
        em.flush();
        vote.forEach(served -> served.prepare(campaign));
        if (grids.isMissing(campaign)) {
            grids.begin(campaign, Locale.FRENCH);
        }
        return campaign;
    }

    private ChangeStamp stamp(AgentId by, LocalDate day) {
        LocalDate past = day.isAfter(LocalDate.now(clock)) ? LocalDate.now(clock) : day;
        return new ChangeStamp(
                by,
                past.atTime(LocalTime.of(8, 30)).atZone(clock.getZone()).toInstant(),
                past,
                ChangeCause.DEMONSTRATION);
    }

    /**
     * Many rows at a time: the start does not wait for them one by one. Everybody, but for the account that administers the
     * portal: it is told nothing, so that what such agents see is there to be seen.
     */
    private List<AgentId> enroll(Campaign campaign, List<StaffMember> everybody) {
        List<StaffMember> people = everybody.stream()
                .filter(member -> !member.id().equals(DemonstrationPeople.ADMIN))
                .toList();
        rolls.freeze(
                campaign.audienceId(),
                people.stream().map(StaffMember::place).toList(),
                campaign.openedAt().orElseThrow());
        return people.stream().map(StaffMember::id).toList();
    }

    private void deposit(PortalSite site, Campaign campaign, ContentRow row, List<AgentId> roll, Random random) {
        AgentId author = roll.get(random.nextInt(roll.size()));
        ChangeStamp stamp = stamp(author, depositDay(campaign, random));
        Map<String, String> values = new HashMap<>();
        values.put(IdeaField.KIND.name(), row.text("kind"));
        values.put(IdeaField.TITLE.name(), row.text("title"));
        values.put(IdeaField.DESCRIPTION.name(), "<p>" + row.text("description") + "</p>");
        values.put(IdeaField.EXPECTED_BENEFIT.name(), row.text("benefit"));
        values.put(IdeaField.TIME_NEEDED.name(), row.text("time"));
        values.put(IdeaField.COST.name(), row.text("cost"));
        values.put(
                IdeaField.CATEGORY.name(),
                campaign.categories().get(row.number("category") - 1).id().toString());
        String[] answers = row.text("answers").split("\\|", -1);
        for (int i = 0; i < campaign.questions().size(); i++) {
            values.put(AnswerSet.field(campaign.questions().get(i).id()), answers[i]);
        }
        Idea idea = new Idea(
                campaign, campaign.ideaKinds().iterator().next(), new Visitor(site, author, Locale.FRENCH), stamp);
        idea.change(values, stamp);
        idea.submit(campaigns.nextNumber(campaign.id()), stamp);
        em.persist(idea);
        em.flush();
        support(idea, roll, row.number("supports"), stamp, random);
        if (campaign.kind() == CampaignKind.STAFF_BUDGET || campaign.kind() == CampaignKind.CONTEST) {
            findAdmissible(idea, stamp);
        }
    }

    /** The review is over where agents vote or a jury marks; its row takes the number of the idea that it is about. */
    private void findAdmissible(Idea idea, ChangeStamp stamp) {
        em.createNativeQuery(
                        "insert into idea_review (id, company_id, site_id, campaign_id, idea_id, reviewer_id, due_on,"
                                + " three_levels, stage, proposed, reason, feasibility, created_at, changed_at, version)"
                                + " select id, company_id, site_id, campaign_id, id, ?, ?, false, 'DONE', 'ADMISSIBLE', '', '',"
                                + " submitted_at, submitted_at, 1 from idea where id = ?")
                .setParameter(1, DemonstrationPeople.PILOTE.value())
                .setParameter(2, stamp.day())
                .setParameter(3, idea.id())
                .executeUpdate();
    }

    /** A day of the deposit that is not to come. */
    private LocalDate depositDay(Campaign campaign, Random random) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = campaign.phase(PhaseKind.DEPOSIT).orElseThrow().startsOn();
        LocalDate last = campaign.phase(PhaseKind.DEPOSIT)
                .orElseThrow()
                .endsOn()
                .filter(end -> end.isBefore(today))
                .orElse(today.minusDays(1));
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    private void support(Idea idea, List<AgentId> roll, int supports, ChangeStamp stamp, Random random) {
        int from = random.nextInt(roll.size() - supports);
        List<AgentId> supporters = roll.subList(from, from + supports).stream()
                .filter(agent -> !idea.isBy(agent))
                .toList();
        Query insert = em.createNativeQuery("insert into idea_support (idea_id, agent_id, at) values "
                + String.join(", ", Collections.nCopies(supporters.size(), "(?, ?, ?)")));
        int place = 1;
        for (AgentId agent : supporters) {
            insert.setParameter(place++, idea.id())
                    .setParameter(place++, agent.value())
                    .setParameter(place++, stamp.at().atZone(clock.getZone()).toOffsetDateTime());
        }
        insert.executeUpdate();
        em.createNativeQuery("update idea set support_count = ? where id = ?")
                .setParameter(1, supporters.size())
                .setParameter(2, idea.id())
                .executeUpdate();
    }
}
