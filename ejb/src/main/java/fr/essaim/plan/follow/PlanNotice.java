// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.notice.NoticeKind;

/** What the plan tells agents. */
public enum PlanNotice implements NoticeKind {
    /** About an action: its number, its title. */
    LEAD_NAMED("plan.lead-named"),
    /** About an action: its number, its title. */
    CO_LEAD_NAMED("plan.co-lead-named"),
    /** About a plan: how many actions the agent was made lead or co-lead of at once. */
    SEVERAL_NAMED("plan.several-named"),
    /** About a plan: how many of the agent's actions nobody reported on for too long. */
    REPORT_DUE("plan.report-due"),
    /** About an action: its number, its title. Somebody awaits news of it. */
    NEWS_ASKED("plan.news-asked");

    private final String code;

    PlanNotice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
