// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerSheet;
import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.IdeaOutcomes;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.RecordLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The answer in the sheet of an idea: read by all once its moment has come; written, signed, published and corrected here. */
@Named("ideaAnswer")
@ViewScoped
public class AnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerSheets sheets;

    @Inject
    OfficialAnswers answers;

    @Inject
    AnswerDuties duties;

    @Inject
    IdeaOutcomes outcomes;

    @Inject
    Directory directory;

    @Inject
    RecordLinks links;

    @Inject
    Clock clock;

    private Long id;
    private Integer version;
    private boolean correcting;
    private String reason = "";
    private String owner = "";
    private AnswerForm form;
    private MomentForm moment = new MomentForm();
    private transient AnswerPage page;

    /** Worked out once for what is shown. */
    public AnswerPage getPage() {
        if (page == null) {
            AnswerSheet read = read();
            page = new AnswerWriter(screen, links, directory.findAll(visitor().site(), AnswerWriter.people(read)))
                    .write(read, visitor().agent());
        }
        return page;
    }

    private AnswerSheet read() {
        return sheets.sheet(visitor(), sheet.getIdeaId());
    }

    private Visitor visitor() {
        return agent.visitor();
    }

    /** On the answer as it stands, or a blank one. */
    public void open() {
        AnswerSheet read = read();
        version = read.answer() == null ? null : read.answer().version();
        form = read.answer() == null ? AnswerForm.blank(visitor().agent()) : AnswerForm.of(read.answer());
        correcting = getPage().rights().corrects();
        reason = "";
        moment = new MomentForm();
        owner = read.owner() == null ? "" : read.owner().toString();
    }

    /** Keeps the draft, or corrects what everybody reads. */
    public void save() {
        if (correcting) {
            answers.correct(visitor(), sheet.getIdeaId(), version, form.draft(), reason);
            done("idea.answer.corrected");
        } else {
            answers.draft(visitor(), sheet.getIdeaId(), version, form.draft());
            done("idea.answer.saved");
        }
    }

    public void sign() {
        answers.sign(visitor(), sheet.getIdeaId());
        done("idea.answer.signed");
    }

    public void publish() {
        moment.publish(answers, visitor(), sheet.getCampaignId(), List.of(sheet.getIdeaId()), clock.getZone());
        done("idea.answer.published");
    }

    public void takeBack() {
        answers.takeBack(visitor(), sheet.getIdeaId());
        done("idea.answer.taken-back");
    }

    public void assign() {
        Optional<AgentId> named =
                owner == null || owner.isBlank() ? Optional.empty() : Optional.of(AgentId.parse(owner));
        duties.assign(visitor(), sheet.getCampaignId(), List.of(sheet.getIdeaId()), named);
        done("idea.answer.assigned");
    }

    public void complete() {
        outcomes.complete(visitor(), id);
        done("idea.answer.completed");
    }

    private void done(String key) {
        page = null;
        screen.tell(key);
    }

    /** Shown anew: something was made of the idea. */
    void refresh() {
        page = null;
    }

    public List<Choice> getStates() {
        return Arrays.stream(AnswerState.values())
                .map(state -> new Choice(state.name(), screen.name(state)))
                .toList();
    }

    /** Null until asked for. */
    public AnswerForm getForm() {
        return form;
    }

    public MomentForm getMoment() {
        return moment;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The number of the agent who owes the answer; empty for those who decide. */
    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
