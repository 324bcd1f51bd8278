// SPDX-License-Identifier: EUPL-1.2
/**
 * An imaginary authority, Valmont-sur-Loir, with its people, for trials and tests; each feature brings what it has to show.
 * Loaded on request into an empty portal, never beside real data.
 */
package fr.essaim.demonstration;
