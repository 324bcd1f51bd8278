// SPDX-License-Identifier: EUPL-1.2
/**
 * Tables as csv. What is read may have any usual separator and encoding; what is written is what French Excel opens.
 */
package fr.essaim.exchange.csv;
