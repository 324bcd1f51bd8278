// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The dialogs about an idea or a comment that somebody minds: report, withdraw, keep, contest, restore. */
@Named("ideaThing")
@ViewScoped
public class ThingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Moderation moderation;

    private String id;
    private WithdrawalReason reason;
    private String text;

    /** On an empty form. */
    public void open() {
        Thing.of(id);
        reason = null;
        text = "";
    }

    public void report() {
        Thing thing = Thing.of(id);
        moderation.report(agent.visitor(), thing.record(), reason, text);
        screen.tell("idea.discussion.reported");
    }

    public void withdraw() {
        Thing thing = Thing.of(id);
        moderation.withdraw(agent.visitor(), thing.record(), reason, text);
        screen.tell("idea.discussion.was-withdrawn");
    }

    public void keep() {
        Thing thing = Thing.of(id);
        moderation.keep(agent.visitor(), thing.record());
        screen.tell("idea.moderation.was-kept");
    }

    public void contest() {
        Thing thing = Thing.of(id);
        moderation.contest(agent.visitor(), thing.record(), text);
        screen.tell("idea.discussion.contested");
    }

    public void restore() {
        Thing thing = Thing.of(id);
        moderation.restore(agent.visitor(), thing.record(), text);
        screen.tell("idea.discussion.restored");
    }

    public List<Choice> getReasons() {
        return Arrays.stream(WithdrawalReason.values())
                .map(value -> new Choice(value.name(), screen.name(value)))
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public WithdrawalReason getReason() {
        return reason;
    }

    public void setReason(WithdrawalReason reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
