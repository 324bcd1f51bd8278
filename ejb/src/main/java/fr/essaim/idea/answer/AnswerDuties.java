// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who owes which answers: given one by one, many at once or by category, listed, and those that are late. */
@ApplicationScoped
@Transactional
public class AnswerDuties {

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerRights rights;

    @Inject
    AnswerPeople people;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    /**
     * The ideas of a campaign for those who prepare answers; for whoever else sees the campaign, those that he or she owes.
     *
     * @param size at most 200
     */
    public Slice<AnswerRow> list(Visitor visitor, long campaignId, AnswerFilter filter, int first, int size) {
        Campaign campaign = gate.enter(visitor, campaignId);
        boolean mine = filter.mine() || !rights.prepares(visitor, campaign);
        AnswerFinder query = new AnswerFinder(em, clock, List.of(campaign))
                .in(filter.situation())
                .inCategory(filter.categoryId())
                .with(filter.words());
        if (mine) {
            query.of(visitor.agent(), AnswerRights.owesByDefault(visitor.agent(), campaign));
        }
        return new Slice<>(query.page(first, Math.min(size, 200)), query.count());
    }

    /** How many ideas are in each situation that the filter could ask for, all else equal. */
    public Map<AnswerFilter.Situation, Long> counts(Visitor visitor, long campaignId, boolean mine) {
        Campaign campaign = gate.enter(visitor, campaignId);
        boolean own = mine || !rights.prepares(visitor, campaign);
        Map<AnswerFilter.Situation, Long> counts = new HashMap<>();
        for (AnswerFilter.Situation situation : AnswerFilter.Situation.values()) {
            AnswerFinder query = new AnswerFinder(em, clock, List.of(campaign)).in(situation);
            if (own) {
                query.of(visitor.agent(), AnswerRights.owesByDefault(visitor.agent(), campaign));
            }
            counts.put(situation, query.count());
        }
        return counts;
    }

    /**
     * Says who owes these ideas their answers.
     *
     * @param agent empty to give them back to whoever has the category, or decides
     * @throws fr.essaim.text.InvalidValueException when the agent does not see the campaign
     * @throws RecordNotFoundException when one of them is not a submitted idea of the campaign
     */
    public void assign(Visitor visitor, long campaignId, Collection<Long> ideaIds, Optional<AgentId> agent) {
        Campaign campaign = gate.enter(visitor, campaignId);
        rights.checkDecides(visitor, campaign);
        people.checkInside(campaign, "OWNER", agent.stream().toList());
        List<Idea> ideas = answers.lockSubmitted(campaign, ideaIds);
        if (ideas.size() < ideaIds.stream().distinct().count()) {
            throw new RecordNotFoundException("idea.not-found");
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        Map<Long, FollowUpDuty> present =
                answers.duties(ideas.stream().map(Idea::id).toList());
        record(
                visitor,
                campaign,
                agent,
                ideas.stream()
                        .map(idea -> Optional.ofNullable(present.get(idea.id())).map(FollowUpDuty::agent))
                        .toList());
        for (Idea idea : ideas) {
            FollowUpDuty duty = present.get(idea.id());
            if (agent.isEmpty() && duty != null) {
                answers.remove(duty);
            } else if (agent.isPresent() && duty != null) {
                duty.give(agent.get(), stamp);
            } else if (agent.isPresent()) {
                answers.add(new FollowUpDuty(idea.id(), agent.get(), stamp));
            }
        }
        tell(campaign, ideas.get(0), ideas.size(), agent, stamp);
        gate.touch(campaign);
    }

    /** Who owed all of them before loses nothing and gains nothing. */
    private void record(Visitor visitor, Campaign campaign, Optional<AgentId> agent, List<Optional<AgentId>> former) {
        former.stream()
                .flatMap(Optional::stream)
                .filter(before -> !agent.equals(Optional.of(before)))
                .distinct()
                .forEach(before -> record(visitor, before, "-ANSWERS." + campaign.id()));
        agent.filter(named -> !former.stream().allMatch(agent::equals))
                .ifPresent(named -> record(visitor, named, "+ANSWERS." + campaign.id()));
    }

    private void record(Visitor visitor, AgentId agent, String detail) {
        audit.record(AuditEvent.by(visitor, AuditKind.RIGHTS_CHANGED)
                .aboutAgent(agent)
                .detail(detail));
    }

    private void tell(Campaign campaign, Idea first, int count, Optional<AgentId> agent, ChangeStamp stamp) {
        agent.filter(named -> !named.equals(stamp.by()))
                .ifPresent(named -> outbox.add(
                        campaign.site(),
                        Map.of(
                                named,
                                Notice.of(
                                        IdeaNotice.ANSWER_ASSIGNED,
                                        new RecordKey(Idea.RECORD_TYPE, first.id()),
                                        "answer-assigned:" + stamp.at(),
                                        count,
                                        first.title()))));
    }

    /**
     * Says who owes all ideas of a category their answers, those to come included, unless somebody was named for one.
     *
     * @param agent empty to give them back to those who decide
     */
    public void assignCategory(Visitor visitor, long campaignId, long categoryId, Optional<AgentId> agent) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        rights.checkDecides(visitor, campaign);
        people.checkInside(campaign, "OWNER", agent.stream().toList());
        if (campaign.category(categoryId).isEmpty()) {
            throw new RecordNotFoundException("campaign.not-found");
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        CategoryDuty duty = answers.categoryDuties(campaign).get(categoryId);
        record(visitor, campaign, agent, List.of(Optional.ofNullable(duty).map(CategoryDuty::agent)));
        if (agent.isEmpty() && duty != null) {
            answers.remove(duty);
        } else if (agent.isPresent() && duty != null) {
            duty.give(agent.get(), stamp);
        } else if (agent.isPresent()) {
            answers.add(new CategoryDuty(categoryId, agent.get(), stamp));
        }
    }

    /** Who has which category, by the numbers of the categories. */
    public Map<Long, AgentId> categoryOwners(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        rights.checkDecides(visitor, campaign);
        Map<Long, AgentId> owners = new HashMap<>();
        answers.categoryDuties(campaign).forEach((category, duty) -> owners.put(category, duty.agent()));
        return owners;
    }

    /**
     * Late ideas of all the site's campaigns under way, by campaign.
     *
     * @param size at most 200
     * @throws fr.essaim.access.NotAllowedException when the visitor may not see all late answers
     */
    public Slice<AnswerRow> late(Visitor visitor, int first, int size) {
        access.check(visitor, IdeaPermission.ANSWER_LATE, 0);
        AnswerFinder query =
                new AnswerFinder(em, clock, answers.underWay(visitor.site())).in(AnswerFilter.Situation.LATE);
        return new Slice<>(query.page(first, Math.min(size, 200)), query.count());
    }

    /** The titles of the campaigns under way, by their numbers. */
    public Map<Long, String> campaigns(Visitor visitor) {
        access.check(visitor, IdeaPermission.ANSWER_LATE, 0);
        Map<Long, String> titles = new HashMap<>();
        answers.underWay(visitor.site()).forEach(campaign -> titles.put(campaign.id(), campaign.title()));
        return titles;
    }

    /** Whether the visitor gets the list of late answers every week. */
    public boolean reads(Visitor visitor) {
        return answers.readers(visitor.site()).contains(visitor.agent());
    }

    /** @throws fr.essaim.access.NotAllowedException when the visitor may not see all late answers */
    public void read(Visitor visitor, boolean wanted) {
        access.check(visitor, IdeaPermission.ANSWER_LATE, 0);
        answers.setReader(visitor.site(), visitor.agent(), wanted);
    }
}
