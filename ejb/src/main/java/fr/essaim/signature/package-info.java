// SPDX-License-Identifier: EUPL-1.2

/** Who signed which text, when, and how one proves later that the text is still the one that was signed. */
package fr.essaim.signature;
