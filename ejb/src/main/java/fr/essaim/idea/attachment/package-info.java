// SPDX-License-Identifier: EUPL-1.2
/**
 * Files and images that go with an idea. Nothing that a person sends is believed: what a file is, its content decides;
 * images are drawn anew; documents that could run something are refused.
 */
package fr.essaim.idea.attachment;
