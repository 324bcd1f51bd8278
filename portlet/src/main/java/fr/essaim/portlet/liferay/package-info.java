// SPDX-License-Identifier: EUPL-1.2
/**
 * Liferay as the portal: its directory, permissions and notifications behind Essaim's ports. Nothing outside this package
 * knows Liferay's classes, and nothing in it is loaded where they are absent, but {@link
 * fr.essaim.portlet.liferay.LiferayPresence}.
 */
package fr.essaim.portlet.liferay;
