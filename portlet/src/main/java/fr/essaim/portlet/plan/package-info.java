// SPDX-License-Identifier: EUPL-1.2
/** The plan portlet, its links, and what its rooms share: {@code WEB-INF/views/plan}. */
package fr.essaim.portlet.plan;
