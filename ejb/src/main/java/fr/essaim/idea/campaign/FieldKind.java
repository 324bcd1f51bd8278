// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** What a campaign's own question takes as an answer. */
public enum FieldKind {
    LINE,
    PARAGRAPH,
    NUMBER,
    EUROS,
    DATE,
    CHOICE
}
