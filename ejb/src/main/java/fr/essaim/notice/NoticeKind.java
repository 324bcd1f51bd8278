// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

/** A kind of thing that agents are told. Implemented by one enum per feature. */
public interface NoticeKind {

    /**
     * Kept in databases and in portals' settings, so it lasts: the feature, a dot, then words with hyphens, for example
     * {@code plan.lead-named}. Begins the keys of the kind's texts in the bundle {@link NoticeText#BUNDLE}.
     */
    String code();
}
