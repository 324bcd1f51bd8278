// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

/** The screens of reviews: what one still owes, the review of an idea, and who owes what in a campaign. */
