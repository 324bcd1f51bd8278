// SPDX-License-Identifier: EUPL-1.2
/** The ideas of a campaign as cards: filtered, sorted, twenty at a time, whatever their number. */
package fr.essaim.idea.deposit.list;
