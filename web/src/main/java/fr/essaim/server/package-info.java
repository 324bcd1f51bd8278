// SPDX-License-Identifier: EUPL-1.2
/** The launcher: an embedded Tomcat that holds the agent portal and the portlets, with one database behind both. */
package fr.essaim.server;
