// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record in front of its moderators.
 *
 * @param subject the record itself, or what it says something about
 * @param number the subject's
 * @param title the subject's
 * @param writer empty when the name is kept from the visitor
 * @param text what the record says
 * @param reportCount how many agents reported it, of whom perhaps not all are listed
 */
public record ModerationLine(
        RecordKey record,
        RecordKey subject,
        int number,
        String title,
        Optional<AgentId> writer,
        Instant writtenAt,
        List<TextPart> text,
        int reportCount,
        List<Reported> reports,
        Optional<WithdrawalLine> withdrawal) {

    /** Why an agent reported it. The agent stays unnamed. */
    public record Reported(WithdrawalReason reason, String text, Instant at) {}

    /** Where a writer is hidden from the visitor, nobody who wrote there is named: it could be that one. */
    static ModerationLine of(ModerationTarget target, ModeratedText own, ModeratedText subject) {
        return new ModerationLine(
                target.record(),
                target.subject(),
                subject.number(),
                subject.title(),
                subject.namesWriters() ? own.writer() : Optional.empty(),
                own.writtenAt(),
                own.text(),
                0,
                List.of(),
                Optional.empty());
    }

    ModerationLine reported(int count, List<Reported> some) {
        return new ModerationLine(record, subject, number, title, writer, writtenAt, text, count, some, withdrawal);
    }

    ModerationLine withdrawn(WithdrawalLine line) {
        return new ModerationLine(
                record, subject, number, title, writer, writtenAt, text, reportCount, reports, Optional.of(line));
    }

    /** Whether it stands under its subject, as comments do. */
    public boolean part() {
        return !record.equals(subject);
    }
}
