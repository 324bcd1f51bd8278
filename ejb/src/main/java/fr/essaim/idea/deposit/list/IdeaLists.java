// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.text.RichText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Gives the ideas of a campaign, page by page. What a page costs does not grow with the number of ideas. */
@ApplicationScoped
@Transactional
public class IdeaLists {

    private static final int EXCERPT = 220;

    @Inject
    EntityManager em;

    @Inject
    IdeaLabelFinder labels;

    @Inject
    CampaignGate gate;

    @Inject
    Instance<IdeaBadges> badges;

    private final KnownCounts counts = new KnownCounts();

    /**
     * One page of the campaign's ideas under the filter. A page after the last one is the last one; an order that the
     * campaign does not offer is the one that suits its phase.
     *
     * @throws fr.essaim.RecordNotFoundException when the visitor does not see the campaign
     */
    public IdeaPage page(Visitor visitor, long campaignId, IdeaFilter filter) {
        Campaign campaign = gate.enter(visitor, campaignId);
        boolean countsShown = campaign.showsCounts(gate.now());
        Set<IdeaSort> sorts = sorts(campaign, countsShown);
        IdeaSort sort = filter.sort() != null && sorts.contains(filter.sort())
                ? filter.sort()
                : sorts.contains(IdeaSort.SHUFFLED) ? IdeaSort.SHUFFLED : IdeaSort.NEWEST;
        ListedIdeaFinder query = new ListedIdeaFinder(em, visitor, campaign, filter);
        long all = known(campaign, "all", () -> new ListedIdeaFinder(em, visitor, campaign, IdeaFilter.ALL).count());
        long total = filter.keepsAll() ? all : known(campaign, question(visitor, filter), query::count);
        int last = (int) Math.max(0, (total - 1) / IdeaFilter.SIZE);
        IdeaFilter shown = filter.page() <= last ? filter : filter.with("page", Integer.toString(last));
        List<IdeaCard> cards = total == 0
                ? List.of()
                : cards(visitor, campaign, query.page(sort, visitor, campaign, shown.page()), countsShown);
        return new IdeaPage(
                campaign, shown, sort, sorts, cards, total, all, known(campaign, "tags", () -> labels.tags(campaign)));
    }

    private <T> T known(Campaign campaign, Object question, Supplier<T> asking) {
        return counts.get(campaign.id(), campaign.revision(), question, asking);
    }

    private static Object question(Visitor visitor, IdeaFilter filter) {
        return List.of(
                filter.words(),
                String.valueOf(filter.kind()),
                filter.categoryId(),
                filter.tag(),
                filter.mine() ? visitor.agent().value() : 0L);
    }

    private Set<IdeaSort> sorts(Campaign campaign, boolean countsShown) {
        Set<IdeaSort> sorts = EnumSet.of(IdeaSort.NEWEST, IdeaSort.COMMENTED);
        if (countsShown) {
            sorts.add(IdeaSort.SUPPORTED);
        }
        if (gate.isOpen(campaign, PhaseKind.VOTE)) {
            sorts.add(IdeaSort.SHUFFLED);
        }
        return sorts;
    }

    private List<IdeaCard> cards(Visitor visitor, Campaign campaign, List<Object[]> rows, boolean countsShown) {
        List<Long> ids = rows.stream().map(row -> (Long) row[0]).toList();
        Map<Long, Set<String>> tags = labels.tags(ids);
        Map<Long, Set<Long>> coAuthors = labels.coAuthors(ids);
        Map<Long, IdeaBadges.Badge> answered = new HashMap<>();
        badges.forEach(source -> answered.putAll(source.of(visitor, campaign, ids)));
        boolean team = gate.isTeam(visitor, campaign);
        List<IdeaCard> cards = new ArrayList<>();
        for (Object[] row : rows) {
            Long id = (Long) row[0];
            List<AgentId> signers = new ArrayList<>(List.of(new AgentId((Long) row[6])));
            coAuthors.getOrDefault(id, Set.of()).forEach(agent -> signers.add(new AgentId(agent)));
            boolean hidden = (Boolean) row[7];
            boolean named = !hidden || team || signers.contains(visitor.agent());
            cards.add(new IdeaCard(
                    id,
                    (Integer) row[1],
                    (IdeaKind) row[2],
                    (String) row[3],
                    excerpt((String) row[4]),
                    row[5] == null ? "" : (String) row[5],
                    List.copyOf(tags.getOrDefault(id, Set.of())),
                    named ? List.copyOf(signers) : List.of(),
                    hidden,
                    countsShown ? (Integer) row[8] : null,
                    (Integer) row[9],
                    (Instant) row[10],
                    answered.get(id)));
        }
        return cards;
    }

    /** As it reads, cut between words. */
    static String excerpt(String html) {
        String text = RichText.plain(html);
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > EXCERPT / 2 ? space : EXCERPT) + "…";
    }
}
