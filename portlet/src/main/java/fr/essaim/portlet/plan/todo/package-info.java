// SPDX-License-Identifier: EUPL-1.2
/** What an agent has to do in the plan. */
package fr.essaim.portlet.plan.todo;
