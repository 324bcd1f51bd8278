// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.MyIdeas;
import fr.essaim.idea.deposit.OwnIdea;
import fr.essaim.idea.deposit.list.IdeaFilter;
import fr.essaim.idea.deposit.list.IdeaLists;
import fr.essaim.idea.deposit.list.IdeaPage;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One campaign with its ideas, under a filter that lives in the address. */
@Named("ideaCampaign")
@ViewScoped
public class CampaignBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaLists lists;

    @Inject
    MyIdeas mine;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private Long campaignId;
    private ListFilterForm form;
    private transient CampaignPage page;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::write);
        }
    }

    private void write() {
        if (form == null) {
            form = new ListFilterForm(IdeaFilter.of(Address.current().parameters()));
        }
        Visitor visitor = agent.visitor();
        IdeaPage ideas = lists.page(visitor, getCampaignId(), form.filter());
        List<AgentId> people = ideas.cards().stream()
                .flatMap(card -> card.authors().stream().limit(1))
                .toList();
        Signatures names = new Signatures(directory, visitor.site(), people, screen.texts());
        Campaign campaign = ideas.campaign();
        boolean depositing = gate.isOpen(campaign, PhaseKind.DEPOSIT) && agent.can(IdeaPermission.CONTRIBUTE);
        Optional<OwnIdea> draft =
                depositing ? mine.drafts(visitor, campaign.id()).stream().findFirst() : Optional.empty();
        page = new CampaignWriter(ideas, names, screen.texts(), clock.getZone())
                .write(depositing, draft, gate.isTeam(visitor, campaign));
        form.getTexts().put("sort", page.sort());
    }

    /** @throws RecordNotFoundException when the address names none */
    public long getCampaignId() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    public ListFilterForm getForm() {
        return form;
    }

    public CampaignPage getPage() {
        return page;
    }
}
