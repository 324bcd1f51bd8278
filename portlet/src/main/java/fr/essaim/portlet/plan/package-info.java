// SPDX-License-Identifier: EUPL-1.2
/** The beans behind the views of the plan portlet, {@code WEB-INF/views/plan}. */
package fr.essaim.portlet.plan;
