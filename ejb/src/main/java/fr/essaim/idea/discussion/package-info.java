// SPDX-License-Identifier: EUPL-1.2
/** How ideas are discussed, followed and moderated: who may, who is told, and who of the hidden is named. */
package fr.essaim.idea.discussion;
