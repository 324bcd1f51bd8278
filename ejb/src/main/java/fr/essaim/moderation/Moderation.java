// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.quota.DailyQuotas;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Agents report; moderators withdraw with a reason and their name, or keep; writers are told and may disagree; moderators
 * restore.
 */
@ApplicationScoped
@Transactional
public class Moderation {

    @Inject
    Instance<Moderated> moderated;

    @Inject
    WithdrawalRepository withdrawals;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    @Inject
    DailyQuotas quotas;

    /**
     * Asks the moderators to look at it. Who did so before changes nothing by asking again.
     *
     * @throws InvalidValueException when there is no reason, or it is one's own
     * @throws fr.essaim.quota.QuotaReachedException when the visitor has reported enough for today
     */
    public void report(Visitor visitor, RecordKey record, WithdrawalReason reason, String text) {
        ModeratedRecord reported = enter(visitor, record);
        reported.scope().checkReporter(visitor);
        reported.checkShown();
        if (reported.writers().contains(visitor.agent())) {
            throw new InvalidValueException("REPORT", "report.own");
        }
        ModerationReport report = new ModerationReport(reported.target(), reason, text, stamp(visitor));
        if (withdrawals.reportedBy(visitor.agent(), record)) {
            return;
        }
        quotas.check(visitor, WithdrawalRepository.A_DAY, reported.scope().unlimited(visitor));
        withdrawals.add(report);
        tellModerators(visitor, reported.scope(), reported.scope().reportedNotice(LocalDate.now(clock)));
    }

    /**
     * From now on only its writers and the moderators read it; everybody sees that it was withdrawn, why and by whom.
     *
     * @throws NotAllowedException when the visitor does not moderate it
     * @throws InvalidValueException when there is no reason, or it is not shown any more
     */
    public void withdraw(Visitor visitor, RecordKey record, WithdrawalReason reason, String text) {
        ModeratedRecord shown = enterAsModerator(visitor, record);
        ChangeStamp stamp = stamp(visitor);
        Withdrawal withdrawal = new Withdrawal(shown.target(), reason, text, stamp);
        shown.withdraw(stamp);
        withdrawals.add(withdrawal);
        withdrawals.settle(record, stamp.at());
        audit.record(AuditEvent.by(visitor, AuditKind.WITHDRAWN).about(record));
        tellWriters(visitor, shown, shown.withdrawnNotice(stamp.at(), reason));
    }

    /** The moderators looked at it and leave it. */
    public void keep(Visitor visitor, RecordKey record) {
        enterAsModerator(visitor, record);
        withdrawals.settle(record, clock.instant());
    }

    /** @throws InvalidValueException when no reason is given, or it is not withdrawn any more */
    public void restore(Visitor visitor, RecordKey record, String text) {
        ModeratedRecord withdrawn = enterAsModerator(visitor, record);
        ChangeStamp stamp = stamp(visitor);
        current(record).restore(text, stamp);
        withdrawn.restore(stamp);
        audit.record(AuditEvent.by(visitor, AuditKind.RESTORED).about(record));
        tellWriters(visitor, withdrawn, withdrawn.restoredNotice(stamp.at()));
    }

    /**
     * The writer disagrees; the moderators are told.
     *
     * @throws NotAllowedException when it is somebody else's
     */
    public void contest(Visitor visitor, RecordKey record, String text) {
        ModeratedRecord own = enter(visitor, record);
        if (!own.writers().contains(visitor.agent())) {
            throw own.refusal(visitor);
        }
        current(record).contest(text, stamp(visitor));
        tellModerators(visitor, own.scope(), own.scope().contestedNotice(LocalDate.now(clock)));
    }

    /**
     * Its writer took it back: it waits for no decision as long as it is gone. Called with its row locked.
     *
     * @param gone false when it is put back
     */
    public void setAside(RecordKey record, boolean gone) {
        withdrawals.setAside(record, gone);
    }

    /** The same for a subject and everything that stands under it. */
    public void setSubjectAside(RecordKey subject, boolean gone) {
        withdrawals.setSubjectAside(subject, gone);
    }

    private ModeratedRecord enter(Visitor visitor, RecordKey record) {
        return RecordPort.of(Moderated.class, moderated, record).enterForChange(visitor, record);
    }

    private ModeratedRecord enterAsModerator(Visitor visitor, RecordKey record) {
        ModeratedRecord entered = enter(visitor, record);
        entered.scope().checkModerator(visitor);
        return entered;
    }

    private Withdrawal current(RecordKey record) {
        return withdrawals
                .current(record)
                .orElseThrow(() -> new InvalidValueException("STATE", "withdrawal.restored-before"));
    }

    /** As far as they may still hear of it; what else they want to be told does not keep this back. */
    private void tellWriters(Visitor visitor, ModeratedRecord record, Notice notice) {
        tell(visitor, record.scope(), record.writersToTell(), notice);
    }

    private void tellModerators(Visitor visitor, ModerationScope scope, Notice notice) {
        tell(visitor, scope, scope.moderators(), notice);
    }

    private void tell(Visitor except, ModerationScope scope, Set<AgentId> agents, Notice notice) {
        Map<AgentId, Notice> notices = new HashMap<>();
        agents.forEach(agent -> notices.put(agent, notice));
        notices.remove(except.agent());
        outbox.add(scope.site(), notices);
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
