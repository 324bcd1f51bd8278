// SPDX-License-Identifier: EUPL-1.2
/** The archive's own CDI container, OpenWebBeans, where the archive is a bundle of an OSGi framework, as on Liferay. */
package fr.essaim.portlet.cdi;
