// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.plan.InvalidValueException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What went wrong, as a person can be told: a sentence, and for the unexpected a reference that is also in the log: the
 * portal's own for the request where it gives one. The cause itself is never shown.
 *
 * @param kind {@code missing}, {@code refused} or {@code failed}
 * @param reference null when the sentence says it all
 */
public record Problem(String kind, String title, String sentence, String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** Looks for the reason behind what frameworks wrapped around it, and logs what an administrator should know. */
    public static Problem of(Throwable thrown, Texts texts) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return of(refusal, texts);
            }
        }
        String reference = Optional.ofNullable(MDC.get("reference"))
                .orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
        LOG.error("Reference {}", reference, thrown);
        return new Problem(
                "failed", texts.get("problem.failed"), texts.get("problem.failed.text", reference), reference);
    }

    private static Problem of(BusinessException refusal, Texts texts) {
        String sentence = texts.get(refusal.messageKey(), refusal.arguments());
        if (refusal instanceof NotAllowedException) {
            LOG.warn("Refused: {}", refusal.getMessage());
            return new Problem("refused", texts.get("problem.refused"), sentence, null);
        }
        if (refusal instanceof InvalidValueException invalid && texts.has("field." + invalid.field())) {
            sentence = texts.get("problem.field", texts.get("field." + invalid.field()), sentence);
        }
        String kind = refusal instanceof RecordNotFoundException ? "missing" : "refused";
        return new Problem(kind, texts.get("problem." + kind), sentence, null);
    }
}
