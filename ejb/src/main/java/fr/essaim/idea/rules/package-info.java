// SPDX-License-Identifier: EUPL-1.2
/** The rules of a campaign in their versions, and who accepted which. */
package fr.essaim.idea.rules;
