// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.Permission;

/** What agents may be allowed to do with idea boxes as a whole. Parts in a campaign's team come on top. */
public enum IdeaPermission implements Permission {
    VIEW,
    /** Deposit, comment, support. */
    CONTRIBUTE,
    /** Create campaigns and do in any of them what its team does. */
    MANAGE,
    MODERATE,
    /** Declare the authority's busy periods. */
    DECLARE_BUSY,
    EXPORT,
    /** See all answers that are late. */
    ANSWER_LATE;

    /** The name under which portals keep the feature. */
    public static final String RESOURCE = "fr.essaim.idea";

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public String code() {
        return name();
    }
}
