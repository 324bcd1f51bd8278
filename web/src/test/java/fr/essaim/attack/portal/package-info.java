// SPDX-License-Identifier: EUPL-1.2
/**
 * What an attacker with a browser tries on the finished product, over and over: requests that no page sends. Each class
 * counts what it tried. They share one {@link fr.essaim.attack.portal.Fortress}, whose database they read and change.
 */
package fr.essaim.attack.portal;
