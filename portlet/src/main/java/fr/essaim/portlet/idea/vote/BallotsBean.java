// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.idea.vote.paper.PileSheet;
import fr.essaim.idea.vote.tally.CountCheck;
import fr.essaim.idea.vote.tally.CountSheet;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The polling station of the campaign that the address names: who has voted, codes on slips, piles of paper, the count. */
@Named("ideaBallots")
@ViewScoped
public class BallotsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    CountCheck check;

    @Inject
    PaperCount paper;

    private Long campaignId;
    private transient List<String> codes;
    private transient SlipSheet slipSheet;
    private transient Campaign campaign;
    private transient CountSheet sheet;
    private transient List<PileSheet> piles;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        Visitor visitor = agent.visitor();
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        campaign = gate.enter(visitor, campaignId);
        sheet = check.of(visitor, campaignId);
        slipSheet = codes == null ? null : SlipSheet.of(campaign.title(), codes, screen.texts());
        codes = null;
        piles = isScrutineer() ? paper.piles(visitor, campaignId) : List.of();
    }

    public boolean isScrutineer() {
        return campaign.has(agent.visitor().agent(), CampaignPart.SCRUTINEER);
    }

    /** Shows codes that were drawn just now, once. */
    void show(List<String> drawn) {
        codes = drawn;
    }

    /** The codes drawn just now, shown once; null otherwise. */
    public SlipSheet getSlipSheet() {
        return slipSheet;
    }

    public String getTitle() {
        return campaign.title();
    }

    public long getId() {
        return campaignId;
    }

    public boolean isSecret() {
        return campaign.voteSettings().secret();
    }

    public CountSheet getSheet() {
        return sheet;
    }

    public List<PileSheet> getPiles() {
        return piles;
    }

    /** Those that are not in the box. */
    public List<PileSheet> getOpenPiles() {
        return piles.stream().filter(sheet -> !sheet.cast()).toList();
    }
}
