// SPDX-License-Identifier: EUPL-1.2
/**
 * Tables as xlsx workbooks: read as a stream with the JDK's parser, under limits; written row by row.
 */
package fr.essaim.exchange.xlsx;
