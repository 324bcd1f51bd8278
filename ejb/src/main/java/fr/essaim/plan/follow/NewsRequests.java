// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.plan.ActionPart;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks those who lead an action for news of it. Each is asked once a day, whoever asks, and the history keeps it. */
@ApplicationScoped
@Transactional
public class NewsRequests {

    @Inject
    ActionGate gate;

    @Inject
    PlanRepository plans;

    @Inject
    ChangeRecorder recorder;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Access access;

    /**
     * Tells the lead and the co-leads, but for the visitor, that news are awaited.
     *
     * @return how many are told
     * @throws InvalidValueException when the action is over, nobody else leads it, or they were asked today
     * @throws fr.essaim.access.NotAllowedException when the visitor may not change any action
     * @throws fr.essaim.RecordNotFoundException when there is no such action on the visitor's site, or it may not be seen
     */
    public int ask(Visitor visitor, long actionId) {
        PlanAction action = gate.take(visitor, actionId);
        access.check(visitor, ActionPermission.UPDATE, actionId);
        if (action.status().isOver()) {
            throw new InvalidValueException(ChangeRecorder.ASKED, "action.news-over");
        }
        Set<AgentId> leads = new LinkedHashSet<>(action.agents(ActionPart.LEAD));
        leads.addAll(action.agents(ActionPart.CO_LEAD));
        leads.remove(visitor.agent());
        if (leads.isEmpty()) {
            throw new InvalidValueException(ChangeRecorder.ASKED, "action.news-of-nobody");
        }
        ChangeStamp stamp = gate.stamp(visitor, ChangeCause.SCREEN);
        Notice notice = Notice.of(
                PlanNotice.NEWS_ASKED,
                action.key(),
                "asked:" + actionId + ":" + stamp.day(),
                action.number(),
                action.title());
        int told = outbox.add(
                visitor.site(), leads.stream().collect(Collectors.toMap(Function.identity(), lead -> notice)));
        if (told == 0) {
            throw new InvalidValueException(ChangeRecorder.ASKED, "action.news-asked-today");
        }
        recorder.asked(action, leads, stamp);
        plans.advance(action.planId());
        return told;
    }
}
