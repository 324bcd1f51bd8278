// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaSheets;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The form of an idea: a new one, a draft, or one that is deposited already, as the address says. */
@Named("ideaDeposit")
@ViewScoped
public class DepositBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaSheets sheets;

    @Inject
    DepositWriter writer;

    private IdeaForm form;
    private transient DepositPage page;

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(() -> {
            if (form == null) {
                form = open();
            }
            page = writer.write(form.campaignId(), form.getIdeaId(), form.isDeposited());
            if (screen.draws("ideaForm")) {
                form.showRules(page.rulesNumber());
            }
        });
    }

    private IdeaForm open() {
        Visitor visitor = agent.visitor();
        long asked = number("idea");
        if (asked == 0) {
            Campaign campaign = gate.enter(visitor, number("campaign"));
            gate.checkOpen(campaign, PhaseKind.DEPOSIT);
            return IdeaForm.blank(campaign);
        }
        IdeaSheet sheet = sheets.sheet(visitor, asked, 0);
        if (!sheet.rights().own()
                || sheet.state() != IdeaState.DRAFT && !sheet.rights().edit()) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, asked);
        }
        return IdeaForm.of(sheet);
    }

    /** @throws RecordNotFoundException when the address holds something else than a number there */
    private static long number(String parameter) {
        return Address.current().recordIfAny(parameter, "campaign.not-found").orElse(0L);
    }

    /** Tells what is wrong with which field. */
    void refuse(InvalidValueException refusal) {
        screen.refuse(
                Problem.ofField(refusal, writer.label(form.campaignId(), refusal.field()), screen.texts()), refusal);
    }

    /** The idea in the form; numbered 0 as long as it is not stored. */
    public RecordKey getRecord() {
        return Idea.keyOf(form == null ? 0 : form.getIdeaId());
    }

    public DepositPage getPage() {
        return page;
    }

    public IdeaForm getForm() {
        return form;
    }
}
