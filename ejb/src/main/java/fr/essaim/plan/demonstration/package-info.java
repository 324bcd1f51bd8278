// SPDX-License-Identifier: EUPL-1.2
/** The plan of the demonstration's authority, and two years of its life. */
package fr.essaim.plan.demonstration;
