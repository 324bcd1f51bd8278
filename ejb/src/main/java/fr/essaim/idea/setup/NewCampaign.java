// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.CampaignKind;

/**
 * A campaign to be made from a template.
 *
 * @param title empty for the template's
 * @param boxId null for a box of its own, named as the campaign; always so for a permanent one
 */
public record NewCampaign(CampaignKind kind, String title, Long boxId) {}
