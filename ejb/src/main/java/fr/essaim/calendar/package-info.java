// SPDX-License-Identifier: EUPL-1.2
/**
 * When agents are away or busy: public holidays by rule, school holidays from a file whose end is known, and the busy periods
 * that the authority declares. What follows for a feature's own dates, the feature says.
 */
package fr.essaim.calendar;
