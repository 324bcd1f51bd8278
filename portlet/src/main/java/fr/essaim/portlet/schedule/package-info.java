// SPDX-License-Identifier: EUPL-1.2
/** What makes the business's jobs run where the portlets are. */
package fr.essaim.portlet.schedule;
