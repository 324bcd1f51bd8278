// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.notice.Notice;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.util.Set;

/** One record that a visitor reports, contests or withdraws, with its row locked. */
public interface ModeratedRecord {

    ModerationTarget target();

    /** Whose moderators decide. */
    ModerationScope scope();

    /** Everybody who signs it. */
    Set<AgentId> writers();

    /** Those of them who may still hear of it. */
    Set<AgentId> writersToTell();

    /** @throws InvalidValueException when it is not there for all to read */
    void checkShown();

    /**
     * From now on for its writers and the moderators only.
     *
     * @throws InvalidValueException as {@link #checkShown}
     */
    void withdraw(ChangeStamp stamp);

    /** Undoes that. */
    void restore(ChangeStamp stamp);

    /** To its writers, when it is withdrawn. */
    Notice withdrawnNotice(Instant at, WithdrawalReason reason);

    /** To its writers, when it is restored. */
    Notice restoredNotice(Instant at);

    /** For those who did not write it and would contest its withdrawal. */
    NotAllowedException refusal(Visitor visitor);
}
