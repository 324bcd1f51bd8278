// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.BusinessException;
import fr.essaim.NoneYetException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.persistence.DatabaseClosedException;
import fr.essaim.persistence.DatabaseFailure;
import fr.essaim.persistence.Storage;
import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What went wrong, as a person can be told: a sentence, and for the unexpected a reference that is also in the log: the
 * portal's own for the request where it gives one. The cause itself is never shown.
 *
 * @param kind {@code none} where what the feature is about is not there yet, {@code missing}, {@code refused}, {@code away} for
 *     what may succeed a moment later, or {@code failed}
 * @param reference null when the sentence says it all
 */
public record Problem(String kind, String title, String sentence, String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** Whether the same may succeed a moment later. */
    boolean passes() {
        return "away".equals(kind);
    }

    /** Looks for the reason behind what frameworks wrapped around it, and logs what an administrator should know. */
    public static Problem of(Throwable thrown, Texts texts) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return of(refusal, texts);
            }
        }
        Optional<DatabaseFailure> passing = DatabaseFailure.of(thrown);
        if (passing.isPresent()) {
            if (passing.get() == DatabaseFailure.FULL) {
                Storage.refused(thrown);
            }
            LOG.warn("The database is {}", passing.get());
            return new Problem(
                    "away", texts.get("problem.away"), texts.get(passing.get().messageKey()), null);
        }
        String reference = Optional.ofNullable(MDC.get("reference"))
                .orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
        LOG.error("Reference {}", reference, thrown);
        return new Problem(
                "failed", texts.get("problem.failed"), texts.get("problem.failed.text", reference), reference);
    }

    private static Problem of(BusinessException refusal, Texts texts) {
        if (refusal instanceof NotAllowedException) {
            LOG.warn("Refused: {}", refusal.getMessage());
        }
        String kind = kind(refusal);
        String title = texts.get("none".equals(kind) ? refusal.messageKey() + ".title" : "problem." + kind);
        return new Problem(kind, title, sentence(refusal, texts), null);
    }

    private static String kind(BusinessException refusal) {
        if (refusal instanceof NoneYetException) {
            return "none";
        }
        if (refusal instanceof DatabaseClosedException || refusal instanceof DirectoryAwayException) {
            return "away";
        }
        return refusal instanceof RecordNotFoundException ? "missing" : "refused";
    }

    /** @param label what the field is called on screen */
    public static String ofField(InvalidValueException refusal, String label, Texts texts) {
        return refusal.messageKey().equals("value.required")
                ? texts.get("problem.required", label)
                : texts.get("problem.field", label, texts.get(refusal.messageKey(), refusal.arguments()));
    }

    private static String sentence(BusinessException refusal, Texts texts) {
        String sentence = texts.get(refusal.messageKey(), refusal.arguments());
        if (!(refusal instanceof InvalidValueException invalid) || !texts.has("field." + invalid.field())) {
            return sentence;
        }
        String field = texts.get("field." + invalid.field());
        return refusal instanceof InvalidLineException line
                ? texts.get("problem.line", field, line.line(), sentence)
                : ofField(invalid, field, texts);
    }
}
