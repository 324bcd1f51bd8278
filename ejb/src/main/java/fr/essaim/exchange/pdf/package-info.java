// SPDX-License-Identifier: EUPL-1.2
/**
 * Documents to print and to keep: structured content goes in, a PDF comes out that a screen reader can follow (PDF/UA-1)
 * and an archive can keep (PDF/A-2a), with its typeface inside. Knows no feature.
 */
package fr.essaim.exchange.pdf;
