// SPDX-License-Identifier: EUPL-1.2
/** Filters of the list of actions that agents keep under a name. */
package fr.essaim.plan.saved;
