// SPDX-License-Identifier: EUPL-1.2
/**
 * The review of ideas: who judges by when whether an idea is admissible, at what cost, and through which levels the verdict
 * goes. Also where agents find all that idea boxes still want of them.
 */
package fr.essaim.idea.review;
