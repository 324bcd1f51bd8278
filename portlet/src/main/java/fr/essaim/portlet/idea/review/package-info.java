// SPDX-License-Identifier: EUPL-1.2
/** The screens of reviews: what one still owes, the review of an idea, and who owes what in a campaign. */
package fr.essaim.portlet.idea.review;
