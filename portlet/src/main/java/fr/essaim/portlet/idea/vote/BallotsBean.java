// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.idea.vote.paper.PileSheet;
import fr.essaim.idea.vote.paper.PollingStation;
import fr.essaim.idea.vote.tally.CountCheck;
import fr.essaim.idea.vote.tally.CountSheet;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The polling station of the campaign that the address names: who is struck, codes on slips, piles of paper, the count. */
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
    PollingStation station;

    @Inject
    PaperCount paper;

    private Long campaignId;
    private String voter;
    private Integer slips;
    private String label;
    private Integer pileSlips;
    private Long pile;
    private Integer slip;
    private transient String numbers;
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

    public void strike() {
        station.strikeForPaper(agent.visitor(), campaignId, voter());
        voter = "";
        screen.tell("idea.vote.struck");
    }

    public void handOut() {
        station.handOut(agent.visitor(), campaignId, voter());
        voter = "";
        screen.tell("idea.vote.handed-out");
    }

    public void codeFor() {
        codes = List.of(station.codeFor(agent.visitor(), campaignId, voter()));
        voter = "";
    }

    private AgentId voter() {
        if (voter == null || !voter.matches("[1-9]\\d{0,17}")) {
            throw new InvalidValueException("VOTER", "value.required");
        }
        return AgentId.parse(voter);
    }

    public void makeSlips() {
        codes = station.makeSlips(agent.visitor(), campaignId, slips == null ? 0 : slips);
        screen.tell("idea.vote.slips.made", codes.size());
    }

    public void begin() {
        if (pileSlips == null) {
            throw new InvalidValueException("SLIPS", "value.required");
        }
        paper.begin(agent.visitor(), campaignId, label, pileSlips);
        label = "";
        pileSlips = null;
        screen.tell("idea.vote.pile-begun");
    }

    public void type() {
        int typed = slip == null ? next() : slip;
        paper.type(agent.visitor(), pile == null ? 0 : pile, typed, numbers);
        screen.tell("idea.vote.typed", typed);
        slip = null;
        numbers = "";
    }

    /** The first ballot of the pile that the visitor has not typed. */
    private int next() {
        return paper.piles(agent.visitor(), campaignId).stream()
                .filter(sheet -> pile != null && sheet.id() == pile)
                .mapToInt(PileSheet::next)
                .findFirst()
                .orElse(0);
    }

    public void pour() {
        paper.pour(agent.visitor(), pile == null ? 0 : pile);
        screen.tell("idea.vote.poured");
    }

    public void remove() {
        paper.remove(agent.visitor(), pile == null ? 0 : pile);
        screen.tell("idea.vote.pile-removed");
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
        return piles.stream().filter(sheet -> !sheet.poured()).toList();
    }

    public String getVoter() {
        return voter;
    }

    public void setVoter(String voter) {
        this.voter = voter;
    }

    public Integer getSlips() {
        return slips;
    }

    public void setSlips(Integer slips) {
        this.slips = slips;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Integer getPileSlips() {
        return pileSlips;
    }

    public void setPileSlips(Integer pileSlips) {
        this.pileSlips = pileSlips;
    }

    public Long getPile() {
        return pile;
    }

    public void setPile(Long pile) {
        this.pile = pile;
    }

    public Integer getSlip() {
        return slip;
    }

    public void setSlip(Integer slip) {
        this.slip = slip;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
