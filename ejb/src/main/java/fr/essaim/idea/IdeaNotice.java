// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import fr.essaim.notice.NoticeKind;

/** What idea boxes tell agents. */
public enum IdeaNotice implements NoticeKind {
    /** About a campaign that opened: its title. */
    CAMPAIGN_OPENED("idea.campaign-opened"),
    /** About a campaign: its title, a message of its communication plan. */
    CAMPAIGN_MESSAGE("idea.campaign-message"),
    /** About a campaign whose phase was closed early or put off: its title, why. */
    PHASE_MOVED("idea.phase-moved"),
    /** About an idea that a colleague asks to sign together: its title. */
    CO_AUTHOR_INVITED("idea.co-author-invited"),
    /** About an own idea that an invited colleague signs now: its title. */
    CO_AUTHOR_JOINED("idea.co-author-joined"),
    /** About an own idea that an invited colleague would rather not sign: its title. */
    CO_AUTHOR_DECLINED("idea.co-author-declined"),
    /** About the idea that another one became a part of: the other's title, its own title. */
    IDEA_MERGED("idea.merged"),
    /** About the new one of two ideas that were one: the first one's title, its own title. */
    IDEA_SPLIT("idea.split");

    private final String code;

    IdeaNotice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
