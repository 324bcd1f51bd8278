// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.access.Visitor;
import fr.essaim.audience.AudienceView;
import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleKind;
import fr.essaim.directory.Directory;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.OpenView;
import fr.essaim.portlet.RecordViews;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The rules of the audience of the record that the view is about: each change is kept and counted at once. */
@Named("audience")
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
    RecordViews views;

    @Inject
    Directory directory;

    private OpenView place;
    private Map<String, BlockMode> modes = new HashMap<>();
    private RuleForm form = new RuleForm();
    private transient AudiencePage page;
    private transient AudiencePage.Count count;

    /**
     * Before the view is shown, each time.
     *
     * @param owner what the audience is for
     */
    public void prepare(RecordKey owner) {
        screen.open(() -> {
            place = place == null ? views.open(owner) : place;
            write();
        });
    }

    private void write() {
        AudienceView view = audiences.of(agent.visitor(), getOwner());
        modes.clear();
        view.blocks().forEach(block -> modes.put(Long.toString(block.id()), block.mode()));
        page = new AudienceWriter(screen.texts()).page(view);
        count = null;
    }

    OpenView place() {
        return place;
    }

    public RecordKey getOwner() {
        return place.record();
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
            audiences.addBlock(visitor, getOwner(), form.getMode(), form.draft());
        } else {
            audiences.addRule(visitor, getOwner(), form.blockId(), form.draft());
        }
        form.end();
        screen.tell("audience.saved");
    }

    public void remove(long ruleId) {
        audiences.removeRule(agent.visitor(), getOwner(), ruleId);
        screen.tell("audience.removed");
    }

    /** Keeps how many of its rules a block asks for, as just chosen. */
    public void ask(String block) {
        audiences.ask(agent.visitor(), getOwner(), Long.parseLong(block), modes.get(block));
        screen.tell("audience.saved");
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
                    .count(audiences.count(visitor, getOwner()), directory.institutions(visitor.site()));
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
