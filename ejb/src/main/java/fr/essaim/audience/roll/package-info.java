// SPDX-License-Identifier: EUPL-1.2
/** Who takes part: the roll as it was frozen, who came or left since, and what was decided about it. */
package fr.essaim.audience.roll;
