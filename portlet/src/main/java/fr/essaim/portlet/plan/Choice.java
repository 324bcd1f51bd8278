// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

/** One entry of a list to choose from. */
public record Choice(String value, String label) {}
