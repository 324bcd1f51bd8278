// SPDX-License-Identifier: EUPL-1.2

/** Questions that a feature asks, whoever wrote them, and what each takes as an answer. The feature keeps both in tables of its own. */
package fr.essaim.question;
