// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.resource;

/** What a room that features share serves, in the portlets of each of them. */
public interface SharedResource extends PortletResource {}
