// SPDX-License-Identifier: EUPL-1.2
/**
 * The plan as a spreadsheet: out with hidden numbers and versions, changed by people, in again, checked, compared with
 * what the portal holds by then, applied all or nothing.
 */
package fr.essaim.plan.exchange;
