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
    PHASE_MOVED("idea.phase-moved");

    private final String code;

    IdeaNotice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
