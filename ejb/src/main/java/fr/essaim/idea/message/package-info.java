// SPDX-License-Identifier: EUPL-1.2
/** What campaigns write to all on their roll, and when. */
package fr.essaim.idea.message;
