// SPDX-License-Identifier: EUPL-1.2
/** Where in a form it is said that a value is refused. */
package fr.essaim.portlet.refusal;
