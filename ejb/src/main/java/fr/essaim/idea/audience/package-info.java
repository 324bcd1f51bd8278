// SPDX-License-Identifier: EUPL-1.2
/**
 * Whom a campaign is for: rules on the directory, the roll frozen from them at opening, and what the team decides about
 * those who came or left since.
 */
package fr.essaim.idea.audience;
