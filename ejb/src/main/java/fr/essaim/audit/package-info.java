// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit log: who did what of weight, when and from where, in a table and in a file. It holds numbers and codes, never
 * content, names or logins. Features record events; the room knows none of them.
 */
package fr.essaim.audit;
