// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.portlet.resource.PortletResource;

/** What the portlets of idea boxes serve. */
public interface IdeaResource extends PortletResource {}
