// SPDX-License-Identifier: EUPL-1.2
/** What is held about one agent: handed over, and erased. */
package fr.essaim.privacy;
