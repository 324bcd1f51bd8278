// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agents mentioned in comments: those whom the record concerns, nobody else. */
@ApplicationScoped
@Transactional
public class Mentions {

    /** The most in one comment. */
    public static final int MOST = 20;

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    @Inject
    Instance<Discussed> discussed;

    @Inject
    FollowerRepository followers;

    @Inject
    Directory directory;

    @Inject
    NoticeOutbox outbox;

    /** People who could be meant, while a name is being typed; of very common names perhaps not all. */
    public List<StaffMember> suggest(Visitor visitor, RecordKey record, String typed, int most) {
        DiscussedRecord entered =
                RecordPort.of(Discussed.class, discussed, record).enter(visitor, record);
        List<StaffMember> found = new ArrayList<>();
        if (typed.isBlank()) {
            return found;
        }
        for (int page = 0; page < MOST_PAGES && found.size() < most; page++) {
            Slice<StaffMember> slice = directory.search(visitor.site(), typed.strip(), page * PAGE, PAGE);
            Set<AgentId> mentionable = entered.mentionable(
                    slice.items().stream().map(StaffMember::id).toList());
            slice.items().stream()
                    .filter(member -> mentionable.contains(member.id()))
                    .limit((long) most - found.size())
                    .forEach(found::add);
            if ((long) (page + 1) * PAGE >= slice.total()) {
                break;
            }
        }
        return found;
    }

    /**
     * With mentions of those chosen, and of those typed whole.
     *
     * @throws InvalidValueException when it mentions somebody whom the record does not concern, or more than twenty agents
     */
    String kept(DiscussedRecord record, String typed, Set<AgentId> chosen) {
        if (chosen.size() > MOST) {
            throw new InvalidValueException("COMMENT", "value.too-many", MOST);
        }
        Map<AgentId, String> names = new HashMap<>();
        if (!chosen.isEmpty()) {
            directory.findAll(record.site(), chosen).forEach((id, member) -> names.put(id, member.displayName()));
        }
        String ofChosen = CommentText.kept(typed == null ? "" : typed, names);
        Set<AgentId> mentioned = CommentText.mentioned(ofChosen);
        if (!mentioned.isEmpty() && !record.mentionable(mentioned).containsAll(mentioned)) {
            throw new InvalidValueException("COMMENT", "comment.mention-outside");
        }
        String kept = new TypedNames(directory, record).resolved(ofChosen);
        if (CommentText.mentioned(kept).size() > MOST) {
            throw new InvalidValueException("COMMENT", "value.too-many", MOST);
        }
        return kept;
    }

    /**
     * Tells those whom the comment mentions, unless they asked not to hear of the record any more.
     *
     * @return whom
     */
    Set<AgentId> tell(DiscussedRecord record, Comment comment, Set<AgentId> except) {
        Set<AgentId> mentioned = new HashSet<>(CommentText.mentioned(comment.text()));
        mentioned.removeAll(except);
        mentioned.removeAll(followers.muted(record.discussionId(), mentioned));
        Notice notice = record.mentionedNotice(comment.id());
        Map<AgentId, Notice> notices = new HashMap<>();
        mentioned.forEach(agent -> notices.put(agent, notice));
        if (!notices.isEmpty()) {
            outbox.add(record.site(), notices);
        }
        return mentioned;
    }
}
