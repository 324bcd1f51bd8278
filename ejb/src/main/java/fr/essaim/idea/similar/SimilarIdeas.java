// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the ideas that resemble one being written. Only what the visitor may see: submitted ideas of the campaigns open to
 * him or her, so no draft, not even the visitor's own.
 */
@ApplicationScoped
@Transactional
public class SimilarIdeas {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 15;
    private static final int MOST_CAMPAIGNS = 200;
    private static final int SHORTEST_DRAFT = 4;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_TEXT = 10_000;

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    Access access;

    private SiteIndexes indexes;

    @PostConstruct
    void begin() {
        indexes = new SiteIndexes();
    }

    /**
     * Up to five, those of the same campaign first, the nearest first among them. None for a title of less than four
     * characters.
     *
     * @param text without markup; of a title the first 250 characters are compared, of a text the first 10,000
     * @throws RecordNotFoundException when the visitor does not see the campaign
     */
    public List<SimilarIdea> of(Visitor visitor, long campaignId, String title, String text) {
        return of(visitor, campaignId, title, text, 0);
    }

    /** @param besides the idea that is written itself, where it was submitted before; 0 for none */
    public List<SimilarIdea> of(Visitor visitor, long campaignId, String title, String text, long besides) {
        gate.enter(visitor, campaignId);
        if (title.strip().length() < SHORTEST_DRAFT) {
            return List.of();
        }
        Map<Long, Long> revisions = new HashMap<>();
        for (Campaign campaign : campaigns.visible(
                visitor.site(),
                visitor.agent(),
                access.allows(visitor, IdeaPermission.MANAGE, 0),
                0,
                0,
                MOST_CAMPAIGNS)) {
            revisions.put(campaign.id(), campaign.revision());
        }
        IndexedIdeaFinder reader = new IndexedIdeaFinder(em, visitor.site());
        List<Long> nearest = new ArrayList<>(indexes.of(visitor.site(), revisions, reader)
                .nearest(
                        new Draft(campaignId, start(title, LONGEST_TITLE), start(text, LONGEST_TEXT)),
                        revisions.keySet(),
                        LOOKED_AT));
        nearest.remove(besides);
        if (nearest.isEmpty()) {
            return List.of();
        }
        return reader.seen(nearest, revisions.keySet(), campaignId).stream()
                .sorted(Comparator.comparing((SimilarIdea idea) -> nearest.indexOf(idea.id())))
                .limit(SHOWN)
                .sorted(Comparator.comparing((SimilarIdea idea) -> !idea.sameCampaign()))
                .toList();
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** What this server's indexes hold and do. */
    public IndexStatistics cacheStatistics() {
        return indexes.statistics();
    }
}
