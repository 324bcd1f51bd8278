// SPDX-License-Identifier: EUPL-1.2
/** Who changed what, when, from which value to which: one row per field, kept for as long as the record. */
package fr.essaim.history;
