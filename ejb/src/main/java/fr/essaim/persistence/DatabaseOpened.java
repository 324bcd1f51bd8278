// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

/** Told once, when the database is open and its tables are up to date: at start, or when it came back for the first time. */
public record DatabaseOpened() {}
