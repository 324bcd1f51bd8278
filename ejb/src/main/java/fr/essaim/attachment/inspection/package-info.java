// SPDX-License-Identifier: EUPL-1.2
/**
 * Whether a file may be kept. Nothing that a person sends is believed: what a file is, its content decides; images are drawn
 * anew; documents that could run something are refused. This happens in a process of its own, outside the server.
 */
package fr.essaim.attachment.inspection;
