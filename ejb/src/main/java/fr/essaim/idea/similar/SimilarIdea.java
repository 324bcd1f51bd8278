// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

/**
 * An idea that resembles a draft, as it stands now.
 *
 * @param number its own in the campaign
 * @param sameCampaign whether it was put where the draft is going to be
 */
public record SimilarIdea(
        long id, int number, String title, long campaignId, String campaignTitle, boolean sameCampaign) {}
