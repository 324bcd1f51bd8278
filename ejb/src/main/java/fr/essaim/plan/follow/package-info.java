// SPDX-License-Identifier: EUPL-1.2
/** Following the plan: the action's sheet, editing and merging, reports, notes, steps, and what a lead still owes. */
package fr.essaim.plan.follow;
