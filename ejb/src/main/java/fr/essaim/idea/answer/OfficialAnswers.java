// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes, signs, publishes and corrects answers, one by one or many with the same words, all or none. */
@ApplicationScoped
@Transactional
public class OfficialAnswers {

    /** The most ideas answered or published at once. */
    public static final int MOST_AT_ONCE = 500;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaGate ideas;

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerRights rights;

    @Inject
    AnswerPeople people;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    /**
     * Keeps a draft that only those who prepare answers, and those who sign it, can read.
     *
     * @param version of the answer that the person saw, null when there was none
     * @throws InvalidValueException when the draft is refused, or the answer published
     * @throws AnswerChangedException when somebody else wrote since
     */
    public void draft(Visitor visitor, long ideaId, Integer version, AnswerDraft draft) {
        Idea idea = toAnswer(visitor, ideaId);
        checkVersion(visitor, ideaId, version);
        write(visitor, idea.campaign(), List.of(idea), draft);
    }

    /**
     * The same words for many ideas of a campaign.
     *
     * @throws InvalidValueException when one of them has an answer that is published
     * @throws RecordNotFoundException when one of them is not an idea that waits for an answer in this campaign
     */
    public void draftAll(Visitor visitor, long campaignId, Collection<Long> ideaIds, AnswerDraft draft) {
        Campaign campaign = gate.enter(visitor, campaignId);
        rights.checkDecides(visitor, campaign);
        write(visitor, campaign, submitted(campaign, ideaIds), draft);
    }

    private void write(Visitor visitor, Campaign campaign, List<Idea> wanted, AnswerDraft draft) {
        people.checkInside(campaign, "SIGNATORIES", draft.signatories());
        ChangeStamp stamp = stamp(visitor);
        Map<Long, OfficialAnswer> present = answers.answers(visitor.site(), ids(wanted));
        Map<AgentId, Notice> toSign = new HashMap<>();
        for (Idea idea : wanted) {
            OfficialAnswer answer = present.get(idea.id());
            if (answer == null) {
                answer = new OfficialAnswer(idea, draft, stamp);
                answers.add(answer);
            } else {
                answer.write(draft, stamp);
            }
            answer.signatories().stream()
                    .filter(signatory ->
                            signatory.signedAt().isEmpty() && !signatory.agent().equals(visitor.agent()))
                    .forEach(signatory -> toSign.put(signatory.agent(), toSign(idea, wanted.size(), stamp)));
        }
        outbox.add(visitor.site(), toSign);
        gate.touch(campaign);
    }

    /** One notice for one change, whatever the number of ideas; one a day for an answer that is written again and again. */
    private static Notice toSign(Idea idea, int count, ChangeStamp stamp) {
        return Notice.of(
                IdeaNotice.ANSWER_TO_SIGN,
                new RecordKey(Idea.RECORD_TYPE, idea.id()),
                count == 1 ? "to-sign:" + idea.id() + ":" + stamp.day() : "to-sign:" + stamp.at(),
                count,
                idea.title());
    }

    /** @throws InvalidValueException when the visitor is not asked to */
    public void sign(Visitor visitor, long ideaId) {
        ideas.enterForChange(visitor, ideaId);
        answers.answer(visitor.site(), ideaId)
                .filter(answer -> answer.isSignatory(visitor.agent()))
                .orElseThrow(() -> new InvalidValueException("SIGNATORIES", "answer.not-yours-to-sign"))
                .sign(visitor.agent(), stamp(visitor).at());
    }

    /**
     * Lets everybody read the answers of these ideas, together, from the same moment on.
     *
     * @param moment of their own, not past; null for the moment of the campaign's results
     * @throws InvalidValueException when one of them has no answer, lacks a signature, or may be read already
     */
    public void publish(Visitor visitor, long campaignId, Collection<Long> ideaIds, Instant moment) {
        publish(visitor, campaignId, ideaIds, moment, stamp(visitor));
    }

    /** From this very moment on. */
    public void publishNow(Visitor visitor, long campaignId, Collection<Long> ideaIds) {
        ChangeStamp stamp = stamp(visitor);
        publish(visitor, campaignId, ideaIds, stamp.at(), stamp);
    }

    private void publish(
            Visitor visitor, long campaignId, Collection<Long> ideaIds, Instant moment, ChangeStamp stamp) {
        Campaign campaign = gate.enter(visitor, campaignId);
        List<Idea> wanted = submitted(campaign, ideaIds);
        if (!rights.decides(visitor, campaign)) {
            wanted.forEach(idea -> rights.checkAnswers(visitor, idea));
        }
        Map<Long, OfficialAnswer> present = answers.answers(visitor.site(), ids(wanted));
        if (present.size() < wanted.size()) {
            throw new InvalidValueException("ANSWER", "answer.missing", wanted.size() - present.size());
        }
        present.values().forEach(answer -> answer.publish(moment, campaign, stamp));
        Instant from = moment == null ? campaign.resultsAt().orElse(null) : moment;
        audit.record(AuditEvent.publication(visitor, from, stamp.at())
                .about(new RecordKey(Campaign.RECORD_TYPE, campaignId)));
        gate.touch(campaign);
    }

    /** Makes it a draft again, while its moment has not come. */
    @Audited(value = AuditKind.PUBLICATION_TAKEN_BACK, about = Idea.RECORD_TYPE)
    public void takeBack(Visitor visitor, long ideaId) {
        Idea idea = toAnswer(visitor, ideaId);
        present(visitor, idea).takeBack(idea.campaign(), clock.instant());
    }

    /**
     * Corrects an answer that everybody may read; what it said stays readable.
     *
     * @param reason told beside the correction
     * @throws InvalidValueException when the draft or the reason is refused, or its moment has not come
     */
    @Audited(value = AuditKind.PUBLISHED, about = Idea.RECORD_TYPE, detail = "CORRECTION")
    public void correct(Visitor visitor, long ideaId, int version, AnswerDraft draft, String reason) {
        Idea idea = toAnswer(visitor, ideaId);
        checkVersion(visitor, ideaId, version);
        OfficialAnswer answer = present(visitor, idea);
        if (!answer.isEffective(idea.campaign(), clock.instant())) {
            throw new InvalidValueException("ANSWER", "answer.not-published");
        }
        answer.correct(draft, reason, stamp(visitor));
    }

    private Idea toAnswer(Visitor visitor, long ideaId) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        rights.checkAnswers(visitor, idea);
        if (idea.state() != IdeaState.SUBMITTED) {
            throw new InvalidValueException("ANSWER", "answer.not-owed");
        }
        return idea;
    }

    private void checkVersion(Visitor visitor, long ideaId, Integer version) {
        Integer now = answers.answer(visitor.site(), ideaId)
                .map(OfficialAnswer::version)
                .orElse(null);
        if (now != null && !now.equals(version)) {
            throw new AnswerChangedException();
        }
    }

    /** For those who may answer, who may know whether there is one. */
    private OfficialAnswer present(Visitor visitor, Idea idea) {
        return answers.answer(visitor.site(), idea.id())
                .orElseThrow(() -> new InvalidValueException("ANSWER", "answer.missing", 1));
    }

    private List<Idea> submitted(Campaign campaign, Collection<Long> ideaIds) {
        Set<Long> wanted = Set.copyOf(ideaIds);
        if (wanted.isEmpty()) {
            throw new InvalidValueException("IDEAS", "value.required");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw new InvalidValueException("IDEAS", "value.too-many", MOST_AT_ONCE);
        }
        List<Idea> found = answers.lockSubmitted(campaign, wanted);
        if (found.size() < wanted.size()) {
            throw new RecordNotFoundException("idea.not-found");
        }
        return found;
    }

    private static List<Long> ids(List<Idea> wanted) {
        return wanted.stream().map(Idea::id).toList();
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
