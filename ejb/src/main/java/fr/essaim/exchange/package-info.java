// SPDX-License-Identifier: EUPL-1.2
/**
 * Tables that come from and go to spreadsheets, xlsx and csv: distrusted, streamed, read with French habits. Knows
 * nothing of what the rows are about; features such as {@code fr.essaim.plan.exchange} do.
 */
package fr.essaim.exchange;
