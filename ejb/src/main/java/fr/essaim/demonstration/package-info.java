// SPDX-License-Identifier: EUPL-1.2
/**
 * An imaginary authority, Valmont-sur-Loir, with its people and its plan, for trials and tests. Loaded on request into an
 * empty portal, never beside real data.
 */
package fr.essaim.demonstration;
