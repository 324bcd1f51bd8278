// SPDX-License-Identifier: EUPL-1.2
/**
 * Who may: services ask the {@link fr.essaim.access.Access} port before they answer or change anything, and never compare
 * role names. The portal serves it.
 */
package fr.essaim.access;
