// SPDX-License-Identifier: EUPL-1.2
/** What is done when somebody minds, the moderators' page, and the public register of withdrawals. */
package fr.essaim.portlet.moderation;
