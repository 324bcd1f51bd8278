// SPDX-License-Identifier: EUPL-1.2
/** Votes on paper: piles counted twice, who voted at the polling station. */
package fr.essaim.idea.vote.paper;
