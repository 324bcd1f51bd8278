// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.idea.deposit.draft.DraftChangedException;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.idea.deposit.draft.SavedDraft;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done with the draft in the form of an idea: kept, kept over another's, deposited. */
@Named("ideaDraft")
@ViewScoped
public class DraftBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DepositBean deposit;

    @Inject
    IdeaDrafts drafts;

    @Inject
    IdeaDeposits deposits;

    @Inject
    RulesOfTheGame rules;

    private boolean elsewhere;

    /** Deposits what is in the form. When something is refused, all that was typed is kept as the draft. */
    public void submit() throws IOException {
        IdeaForm form = deposit.getForm();
        SavedDraft saved = keep(false);
        if (saved == null) {
            return;
        }
        List<InvalidValueException> wrong = new ArrayList<>(saved.refused());
        deposits.missing(agent.visitor(), form.getIdeaId()).stream()
                .filter(gap ->
                        wrong.stream().noneMatch(refused -> refused.field().equals(gap.field())))
                .forEach(wrong::add);
        wrong.forEach(deposit::refuse);
        if (form.rulesShown() > 0 && !form.isAccepted()) {
            InvalidValueException unaccepted = new InvalidValueException("RULES", "idea.deposit.rules.needed");
            screen.refuse(screen.text(unaccepted.messageKey()), unaccepted);
            wrong.add(unaccepted);
        }
        if (!wrong.isEmpty()) {
            return;
        }
        if (form.rulesShown() > 0) {
            rules.accept(agent.visitor(), form.campaignId(), form.rulesShown());
        }
        try {
            deposits.submit(agent.visitor(), form.getIdeaId());
            PortletLinks.leaveFor(Map.of("view", "idea", "idea", Long.toString(form.getIdeaId()), "told", "deposited"));
        } catch (InvalidValueException refusal) {
            deposit.refuse(refusal);
        }
    }

    /** Keeps the draft and opens the form again on it, with all that a draft may have beside text. */
    public void goOn() throws IOException {
        SavedDraft saved = keep(false);
        if (saved != null) {
            PortletLinks.leaveFor(Map.of("view", "deposit", "idea", Long.toString(saved.ideaId())));
        }
    }

    /** The person keeps this form although the draft was changed elsewhere. */
    public void overwrite() {
        if (keep(true) != null) {
            screen.tell("idea.deposit.draft.kept");
        }
    }

    /** @return null when it was changed elsewhere and the person has not chosen yet */
    private SavedDraft keep(boolean overwriting) {
        try {
            SavedDraft saved = drafts.save(agent.visitor(), deposit.getForm().draft(overwriting));
            deposit.getForm().kept(saved);
            elsewhere = false;
            return saved;
        } catch (DraftChangedException changed) {
            elsewhere = true;
            screen.refuse(screen.text(changed.messageKey()));
            return null;
        }
    }

    /** Whether the draft was changed in another form and the person is to choose. */
    public boolean isElsewhere() {
        return elsewhere;
    }
}
