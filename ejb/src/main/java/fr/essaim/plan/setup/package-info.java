// SPDX-License-Identifier: EUPL-1.2
/** How a plan is made and changed as a whole. */
package fr.essaim.plan.setup;
