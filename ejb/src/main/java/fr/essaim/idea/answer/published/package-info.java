// SPDX-License-Identifier: EUPL-1.2
/** Answers as everybody in the audience of their campaign reads them. */
package fr.essaim.idea.answer.published;
