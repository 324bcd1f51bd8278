// SPDX-License-Identifier: EUPL-1.2
/**
 * The stand-alone agent portal, put together: {@link fr.essaim.web.AgentPortal} builds every part once, by hand, and hands
 * the ports to the portlets.
 */
package fr.essaim.web;
