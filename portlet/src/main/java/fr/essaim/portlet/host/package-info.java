// SPDX-License-Identifier: EUPL-1.2
/** The portal that hosts the portlets, behind Essaim's own ports. */
package fr.essaim.portlet.host;
