// SPDX-License-Identifier: EUPL-1.2
/** Drafts of ideas, saved as one types. */
package fr.essaim.idea.deposit.draft;
