// SPDX-License-Identifier: EUPL-1.2
/** What people type: cleaned before it is kept, measured against its limits, and refused with the name of its field. */
package fr.essaim.text;
