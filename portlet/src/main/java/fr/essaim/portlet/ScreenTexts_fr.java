// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

/** In French; found by its name, before the language of the server is. */
public final class ScreenTexts_fr extends ScreenTexts {}
