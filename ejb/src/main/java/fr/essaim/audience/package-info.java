// SPDX-License-Identifier: EUPL-1.2
/**
 * Whom something is for: rules on the directory, the roll frozen from them at opening, and what is decided about those who
 * came or left since. What the audience is for, and who may, a feature says ({@link fr.essaim.audience.AudienceOwner}).
 */
package fr.essaim.audience;
