// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.directory.StaffMember;
import fr.essaim.portlet.refusal.RefusedField;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What every view shares: texts and formats in the agent's language, messages, and the problem shown instead of it. */
@Named("screen")
@RequestScoped
public class Screen {

    @Inject
    ActiveAgent agent;

    @Inject
    Clock clock;

    private Problem problem;
    private String undo;

    /** Prepares a view. When that fails, the view shows the problem and nothing else. */
    public void open(Runnable preparation) {
        try {
            preparation.run();
        } catch (RuntimeException e) {
            problem = Problem.of(e, texts());
            if (problem.passes() && isPart()) {
                PrimeFaces.current().ajax().addCallbackParam("away", true);
            }
        }
    }

    /** Whether a script asked for parts of the page: it then leaves what was typed, and says why nothing was done. */
    private static boolean isPart() {
        return FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
    }

    /** Whether this answer shows a dialog and messages, nothing of the page behind: there is no need to work it out again. */
    public boolean showsDialogOnly() {
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        return partial.isPartialRequest()
                && !partial.isRenderAll()
                && partial.getRenderIds().stream().allMatch(Screen::isInDialog);
    }

    /** Whether the page is drawn now: before a click on a page that was put away, it is worked out once without being seen. */
    public boolean isDrawn() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** Whether this part is drawn now, with the whole page or without. */
    public boolean draws(String part) {
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        return isDrawn()
                && (!partial.isPartialRequest()
                        || partial.isRenderAll()
                        || partial.getRenderIds().stream().anyMatch(id -> id.endsWith(":" + part)));
    }

    /** Whether this answer shows this part of the page and messages, nothing else: the rest need not be worked out again. */
    public boolean showsOnly(String part) {
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        return partial.isPartialRequest()
                && !partial.isRenderAll()
                && partial.getRenderIds().stream().allMatch(id -> id.endsWith(":" + part) || id.endsWith(":messages"));
    }

    /** The form of a dialog, whose id ends so by convention, something in it, or the messages. */
    private static boolean isInDialog(String clientId) {
        return clientId.endsWith("Form") || clientId.contains("Form:") || clientId.endsWith(":messages");
    }

    /** Null when all is well. */
    public Problem getProblem() {
        return problem;
    }

    public Texts texts() {
        return Texts.of(agent.visitor().locale());
    }

    /** What to tell the agent, in the order it happened. */
    public List<ScreenMessage> getMessages() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(ScreenMessage::of)
                .toList();
    }

    /** Tells the agent that something is done. */
    public void tell(String key, Object... arguments) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts().get(key, arguments), null));
    }

    /** Puts a button beside the messages that takes back what was just done by this dialog. */
    public void offerUndo(String dialog) {
        undo = dialog;
    }

    /** Null when there is nothing to take back. */
    public String getUndo() {
        return undo;
    }

    /** What a printed page tells of its day. */
    public String getPrinted() {
        return text("print.on", texts().date(agent.today()));
    }

    /** Tells the agent why nothing was done. */
    public void refuse(String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
    }

    /** The same, and beside the field of the form that was sent. */
    public void refuse(String sentence, InvalidValueException refusal) {
        refuse(sentence);
        RefusedField.tell(FacesContext.getCurrentInstance(), refusal, text(refusal.messageKey(), refusal.arguments()));
    }

    public String text(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    public String name(Enum<?> value) {
        return texts().name(value);
    }

    public String date(LocalDate day) {
        return texts().date(day);
    }

    public String moment(Instant instant) {
        return texts().moment(instant, clock.getZone());
    }

    public String euros(Long amount) {
        return texts().euros(amount);
    }

    public String percent(Integer value) {
        return texts().percent(value);
    }

    /** A name as shown: a closed or unknown account is a former member. */
    public String person(StaffMember member) {
        return member == null || !member.active() ? text("person.former") : member.displayName();
    }
}
