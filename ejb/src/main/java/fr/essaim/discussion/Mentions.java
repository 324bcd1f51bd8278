// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agents mentioned in comments: people of the campaign's roll, nobody else. */
@ApplicationScoped
@Transactional
public class Mentions {

    /** The most in one comment. */
    public static final int MOST = 20;

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private IdeaGate ideas;
    private FollowerRepository people;
    private Directory directory;
    private NoticeOutbox outbox;

    protected Mentions() {}

    @Inject
    public Mentions(IdeaGate ideas, FollowerRepository people, Directory directory, NoticeOutbox outbox) {
        this.ideas = ideas;
        this.people = people;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** People of the roll who could be meant, while a name is being typed; of very common names perhaps not all. */
    public List<StaffMember> suggest(Visitor visitor, long ideaId, String typed, int most) {
        Idea idea = ideas.enter(visitor, ideaId);
        List<StaffMember> found = new ArrayList<>();
        if (typed.isBlank()) {
            return found;
        }
        for (int page = 0; page < MOST_PAGES && found.size() < most; page++) {
            Slice<StaffMember> slice = directory.search(visitor.site(), typed.strip(), page * PAGE, PAGE);
            Set<AgentId> onRoll = people.onRoll(
                    idea.campaign(), slice.items().stream().map(StaffMember::id).toList());
            slice.items().stream()
                    .filter(member -> onRoll.contains(member.id()))
                    .limit((long) most - found.size())
                    .forEach(found::add);
            if ((long) (page + 1) * PAGE >= slice.total()) {
                break;
            }
        }
        return found;
    }

    /** @throws InvalidValueException when it mentions somebody outside the roll, or more than twenty agents */
    String kept(Idea idea, String typed, Set<AgentId> chosen) {
        String text = typed == null ? "" : typed;
        if (chosen.isEmpty()) {
            return CommentText.kept(text, Map.of());
        }
        if (chosen.size() > MOST) {
            throw new InvalidValueException("COMMENT", "value.too-many", MOST);
        }
        Map<AgentId, String> names = new HashMap<>();
        directory.findAll(idea.site(), chosen).forEach((id, member) -> names.put(id, member.displayName()));
        String kept = CommentText.kept(text, names);
        Set<AgentId> mentioned = CommentText.mentioned(kept);
        if (!people.onRoll(idea.campaign(), mentioned).containsAll(mentioned)) {
            throw new InvalidValueException("COMMENT", "comment.mention-outside");
        }
        return kept;
    }

    /**
     * Tells those whom the comment mentions, unless they asked not to hear of the idea any more.
     *
     * @return whom
     */
    Set<AgentId> tell(Comment comment, Set<AgentId> except) {
        Set<AgentId> mentioned = new HashSet<>(CommentText.mentioned(comment.text()));
        mentioned.removeAll(except);
        mentioned.removeAll(people.muted(comment.idea(), mentioned));
        Idea idea = comment.idea();
        Notice notice = Notice.of(
                IdeaNotice.MENTIONED,
                idea.key(),
                "mentioned:" + comment.id(),
                idea.number().orElse(0),
                idea.title());
        Map<AgentId, Notice> notices = new HashMap<>();
        mentioned.forEach(agent -> notices.put(agent, notice));
        if (!notices.isEmpty()) {
            outbox.add(idea.site(), notices);
        }
        return mentioned;
    }
}
