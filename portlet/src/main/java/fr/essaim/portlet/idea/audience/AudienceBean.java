// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.audience;

import fr.essaim.access.Visitor;
import fr.essaim.audience.AudienceView;
import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleKind;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The rules of a campaign's audience: each change is kept and counted at once. */
@Named("ideaAudience")
@ViewScoped
public class AudienceBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Audiences audiences;

    @Inject
    Directory directory;

    private long campaignId;
    private Map<String, BlockMode> modes = new HashMap<>();
    private RuleForm form = new RuleForm();
    private transient AudiencePage page;
    private transient AudiencePage.Count count;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        campaignId = campaignId == 0 ? IdeaAddress.campaign() : campaignId;
        AudienceView view = audiences.of(agent.visitor(), Campaign.keyOf(campaignId));
        modes.clear();
        view.blocks().forEach(block -> modes.put(Long.toString(block.id()), block.mode()));
        page = new AudienceWriter(screen.texts()).page(view);
        count = null;
    }

    long campaignId() {
        return campaignId;
    }

    /** Begins to add a rule to a block, or to a new one. */
    public void begin(String block) {
        form.begin(block);
    }

    public void cancel() {
        form.end();
    }

    public void add() {
        Visitor visitor = agent.visitor();
        if (form.isNewBlock()) {
            audiences.addBlock(visitor, Campaign.keyOf(campaignId), form.getMode(), form.draft());
        } else {
            audiences.addRule(visitor, Campaign.keyOf(campaignId), form.blockId(), form.draft());
        }
        form.end();
        screen.tell("idea.audience.saved");
    }

    public void remove(long ruleId) {
        audiences.removeRule(agent.visitor(), Campaign.keyOf(campaignId), ruleId);
        screen.tell("idea.audience.removed");
    }

    /** Keeps how many of its rules a block asks for, as just chosen. */
    public void ask(String block) {
        audiences.ask(agent.visitor(), Campaign.keyOf(campaignId), Long.parseLong(block), modes.get(block));
        screen.tell("idea.audience.saved");
    }

    public AudiencePage getPage() {
        if (page == null) {
            write();
        }
        return page;
    }

    /** Read when it is shown only. */
    public AudiencePage.Count getCount() {
        if (count == null) {
            Visitor visitor = agent.visitor();
            count = new AudienceWriter(screen.texts())
                    .count(
                            audiences.count(visitor, Campaign.keyOf(campaignId)),
                            directory.institutions(visitor.site()));
        }
        return count;
    }

    public RuleForm getForm() {
        form.offer(directory, agent.visitor().site(), screen.texts());
        return form;
    }

    public Map<String, BlockMode> getModes() {
        return modes;
    }

    public BlockMode[] getModeChoices() {
        return BlockMode.values();
    }

    public RuleKind[] getKindChoices() {
        return RuleForm.KINDS;
    }
}
