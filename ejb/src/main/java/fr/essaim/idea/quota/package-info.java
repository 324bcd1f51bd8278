// SPDX-License-Identifier: EUPL-1.2
/** How much one agent may write and send in a day. Whoever is in a campaign's team works there without such limits. */
package fr.essaim.idea.quota;
