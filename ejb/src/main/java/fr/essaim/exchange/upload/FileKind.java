// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

/** The kinds of file that are read. */
enum FileKind {
    XLSX,
    ODS,
    CSV
}
