// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.portlet.refusal.RefusedField;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.Optional;

/**
 * Turns what actions throw into messages on the same view: a sentence for a business refusal, a reference for anything
 * else. A view that is no longer kept is left to the script of the page, which opens the address again.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && !(thrown instanceof ViewExpiredException)) {
                show(context, Problem.of(thrown, texts(context)));
                refusal(thrown)
                        .ifPresent(invalid -> RefusedField.tell(
                                context, invalid, texts(context).get(invalid.messageKey(), invalid.arguments())));
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static Optional<InvalidValueException> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return Optional.of(invalid);
            }
        }
        return Optional.empty();
    }

    private static void show(FacesContext context, Problem problem) {
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.sentence(), null));
        context.validationFailed();
        context.renderResponse();
    }

    private static Texts texts(FacesContext context) {
        return Texts.of(context.getExternalContext().getRequestLocale());
    }
}
