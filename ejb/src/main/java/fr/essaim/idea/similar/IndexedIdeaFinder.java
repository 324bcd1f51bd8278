// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import fr.essaim.directory.PortalSite;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.text.RichText;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads what the index of one site needs. */
final class IndexedIdeaFinder {

    private static final int TEXT_READ = 8_000;

    private final EntityManager em;
    private final PortalSite site;

    IndexedIdeaFinder(EntityManager em, PortalSite site) {
        this.em = em;
        this.site = site;
    }

    /** Ideas of the campaign that changed at that moment or later, drafts never. */
    List<ReadIdea> changed(long campaignId, Instant since) {
        return em
                .createQuery(
                        "select i.id, i.title, substring(i.description, 1, " + TEXT_READ
                                + "), i.version, i.changedAt, i.state from Idea i where i.companyId = :company"
                                + " and i.siteId = :site and i.campaign.id = :campaign and i.changedAt >= :since"
                                + " and i.state <> :draft",
                        Object[].class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("campaign", campaignId)
                .setParameter("since", since)
                .setParameter("draft", IdeaState.DRAFT)
                .getResultList()
                .stream()
                .map(row -> new ReadIdea(
                        new IndexedIdea((Long) row[0], campaignId, (String) row[1], RichText.plain((String) row[2])),
                        (Integer) row[3],
                        (Instant) row[4],
                        row[5] == IdeaState.SUBMITTED))
                .toList();
    }

    /** Those of these that the audience sees at this moment, whatever the index holds. */
    List<SimilarIdea> seen(Collection<Long> ideaIds, Collection<Long> campaignIds, long campaignId) {
        return em
                .createQuery(
                        "select i.id, i.number, i.title, i.campaign.id, i.campaign.title from Idea i"
                                + " where i.companyId = :company and i.siteId = :site and i.id in :ideas"
                                + " and i.campaign.id in :campaigns and i.state = :submitted",
                        Object[].class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("ideas", ideaIds)
                .setParameter("campaigns", campaignIds)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .getResultList()
                .stream()
                .map(row -> new SimilarIdea(
                        (Long) row[0],
                        (Integer) row[1],
                        (String) row[2],
                        (Long) row[3],
                        (String) row[4],
                        (Long) row[3] == campaignId))
                .toList();
    }
}
