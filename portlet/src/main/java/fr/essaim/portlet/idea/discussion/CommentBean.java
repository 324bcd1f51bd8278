// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentText;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.Discussions;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one does with a comment of the sheet: answer, support, change, take back. */
@Named("ideaComment")
@ViewScoped
public class CommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DiscussionBean discussion;

    @Inject
    Discussions discussions;

    @Inject
    Commenting commenting;

    @Inject
    Directory directory;

    private String id;
    private String text;
    private String mentioned;
    private String key;

    /** On an empty answer. */
    public void open() {
        text = "";
        mentioned = "";
        key = UUID.randomUUID().toString();
    }

    public void reply() {
        Thing thing = Thing.of(id);
        commenting.write(
                agent.visitor(),
                thing.idea(),
                new CommentDraft(text, DiscussionBean.agents(mentioned), thing.comment(), key));
        screen.tell("idea.discussion.answered");
    }

    /** On one's own comment. */
    public void openOwn() {
        Visitor visitor = agent.visitor();
        Thing thing = Thing.of(id);
        String kept = discussions.text(visitor, thing.idea(), thing.comment());
        Set<AgentId> agents = CommentText.mentioned(kept);
        Map<AgentId, StaffMember> people = agents.isEmpty() ? Map.of() : directory.findAll(visitor.site(), agents);
        text = CommentText.typed(
                kept, one -> people.containsKey(one) ? people.get(one).displayName() : one.toString());
        mentioned = agents.stream().map(AgentId::toString).collect(Collectors.joining(","));
    }

    public void revise() {
        Thing thing = Thing.of(id);
        commenting.edit(agent.visitor(), thing.idea(), thing.comment(), text, DiscussionBean.agents(mentioned));
        screen.tell("idea.discussion.revised");
    }

    public void support() {
        Thing thing = Thing.of(id);
        commenting.support(agent.visitor(), thing.idea(), thing.comment(), thing.wanted());
    }

    public void takeBack() {
        Thing thing = Thing.of(id);
        commenting.takeBack(agent.visitor(), thing.idea(), thing.comment());
        screen.tell("idea.discussion.was-taken-back");
        screen.offerUndo("takeBack");
    }

    public void putBack() {
        Thing thing = Thing.of(id);
        commenting.putBack(agent.visitor(), thing.idea(), thing.comment());
        screen.tell("idea.discussion.put-back");
    }

    public void unfold() {
        discussion.unfold(Thing.of(id).comment());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMentioned() {
        return mentioned;
    }

    public void setMentioned(String mentioned) {
        this.mentioned = mentioned;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
