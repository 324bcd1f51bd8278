// SPDX-License-Identifier: EUPL-1.2
/**
 * How a campaign is made, settled, opened, dated anew and archived. Asks votes and reviews what they lack through {@link
 * fr.essaim.idea.setup.VotePreparation} and {@link fr.essaim.idea.setup.CampaignCopying}.
 */
package fr.essaim.idea.setup;
