// SPDX-License-Identifier: EUPL-1.2
/** Spreadsheets of LibreOffice, read as strangers' files are: row by row, under limits. */
package fr.essaim.exchange.ods;
