// SPDX-License-Identifier: EUPL-1.2
/** Tables that come in and go out. */
package fr.essaim.portlet.plan.exchange;
