// SPDX-License-Identifier: EUPL-1.2
/** Ideas that are taken up elsewhere, for the register that all features share. */
package fr.essaim.idea.replication;
