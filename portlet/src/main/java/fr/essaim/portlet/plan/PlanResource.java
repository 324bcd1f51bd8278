// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.portlet.resource.PortletResource;

/** What the portlets of the plan serve. */
public interface PlanResource extends PortletResource {}
