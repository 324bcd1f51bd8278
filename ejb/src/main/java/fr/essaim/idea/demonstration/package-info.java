// SPDX-License-Identifier: EUPL-1.2
/** Idea boxes of the demonstration's authority, each at another phase. */
package fr.essaim.idea.demonstration;
