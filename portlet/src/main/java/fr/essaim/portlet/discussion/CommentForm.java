// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentText;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A comment while it is typed, with the agents whom it mentions. */
public class CommentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";
    private String mentioned = "";
    private String key = UUID.randomUUID().toString();

    /** Filled with a comment that there is. */
    static CommentForm of(String kept, Directory directory, PortalSite site) {
        Set<AgentId> agents = CommentText.mentioned(kept);
        Map<AgentId, StaffMember> people = agents.isEmpty() ? Map.of() : directory.findAll(site, agents);
        CommentForm form = new CommentForm();
        form.text = CommentText.typed(
                kept, one -> people.containsKey(one) ? people.get(one).displayName() : one.toString());
        form.mentioned = agents.stream().map(AgentId::toString).collect(Collectors.joining(","));
        return form;
    }

    /** @param answered the comment that it answers; null for none */
    CommentDraft draft(Long answered) {
        return new CommentDraft(text, agents(), answered, key);
    }

    /** Those whose numbers the page keeps beside the text. */
    Set<AgentId> agents() {
        return Arrays.stream((mentioned == null ? "" : mentioned).split(","))
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(AgentId::parse)
                .collect(Collectors.toSet());
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

    /** Tells this form from any other, so that what is sent twice is stored once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
