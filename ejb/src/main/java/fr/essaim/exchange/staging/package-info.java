// SPDX-License-Identifier: EUPL-1.2
/**
 * Imported files kept aside: checked, shown with what they would change, applied once or forgotten after thirty days.
 */
package fr.essaim.exchange.staging;
