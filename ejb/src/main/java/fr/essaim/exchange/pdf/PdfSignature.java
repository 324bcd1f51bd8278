// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

/**
 * Where someone signs.
 *
 * @param role in what quality, such as the chair of a jury
 * @param name who
 * @param signed the sentence that tells how and when it was signed; null leaves room for a pen
 */
public record PdfSignature(String role, String name, String signed) {}
