// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Followers;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.discussion.DiscussedIdeas;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells authors, co-authors, the authors of what was merged into an idea, and whoever follows it, what happens to it. The news is noted down in
 * the transaction that keeps the notices, so that it is told once.
 */
@ApplicationScoped
@Transactional
public class IdeaNewsNotices {

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    Followers followers;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Inject
    DiscussedIdeas discussed;

    /** @return how many ideas had such news; fewer than {@code most} when no more are left */
    @SystemWork
    public int tellSome(IdeaNews news, int most) {
        NewsFinder finder = new NewsFinder(em, clock.instant(), clock.getZone());
        List<NewsFinder.Found> found = finder.untold(news, most);
        if (found.isEmpty()) {
            return 0;
        }
        Map<Long, Set<AgentId>> merged = mergedAuthors(finder, found);
        for (NewsFinder.Found each : found) {
            Idea idea = each.idea();
            em.persist(new AnnouncedNews(idea.id(), news, each.recordId(), clock.instant()));
            Set<AgentId> concerned = idea.authors();
            concerned.addAll(merged.getOrDefault(idea.id(), Set.of()));
            Notice notice = notice(news, each);
            tell(idea, concerned, notice);
            if (news != IdeaNews.RECEIVED) {
                followers.tell(discussed.of(idea), notice, concerned);
            }
        }
        return found.size();
    }

    private static Notice notice(IdeaNews news, NewsFinder.Found found) {
        String key = "idea-news:" + news + ":" + found.idea().id() + ":" + found.recordId();
        return Notice.of(
                news.notice(),
                new RecordKey(Idea.RECORD_TYPE, found.idea().id()),
                key,
                found.idea().title());
    }

    private void tell(Idea idea, Set<AgentId> concerned, Notice notice) {
        Map<AgentId, Notice> notices = new HashMap<>();
        concerned.stream().filter(agent -> sees(agent, idea.campaign())).forEach(agent -> notices.put(agent, notice));
        outbox.add(idea.site(), notices);
    }

    private boolean sees(AgentId agent, Campaign campaign) {
        return gate.sees(new Visitor(campaign.site(), agent, Locale.FRENCH), campaign);
    }

    private Map<Long, Set<AgentId>> mergedAuthors(NewsFinder finder, List<NewsFinder.Found> found) {
        Map<Long, Set<AgentId>> authors = new HashMap<>();
        finder.mergedInto(found.stream().map(each -> each.idea().id()).toList())
                .forEach(idea -> authors.computeIfAbsent(idea.mergedIntoId().orElseThrow(), any -> new HashSet<>())
                        .addAll(idea.authors()));
        return authors;
    }
}
