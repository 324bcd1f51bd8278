// SPDX-License-Identifier: EUPL-1.2

/** Brings the database to the schema that this version works with, and refuses one that it does not know. */
package fr.essaim.persistence.migration;
