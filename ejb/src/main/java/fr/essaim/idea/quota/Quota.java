// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.quota;

import fr.essaim.persistence.Settings;

/** What is counted, over 24 hours, by the rows that an agent left. Every query is answered by an index. */
enum Quota {
    DRAFTS(
            "quota.drafts",
            200,
            "select count(*), min(created_at) from idea where company_id = ? and site_id = ? and author_id = ?"
                    + " and created_at > ?"),
    COMMENTS(
            "quota.comments",
            200,
            "select count(*), min(c.written_at) from discussion_comment c join discussion d on d.id = c.discussion_id"
                    + " where d.company_id = ? and d.site_id = ? and c.author_id = ? and c.written_at > ?"),
    REPORTS(
            "quota.reports",
            50,
            "select count(*), min(reported_at) from moderation_report where company_id = ? and site_id = ?"
                    + " and agent_id = ? and reported_at > ?"),
    FILES(
            "quota.files",
            100,
            "select count(*), min(received_at) from received_file where company_id = ? and site_id = ?"
                    + " and agent_id = ? and received_at > ?"),
    MEGABYTES(
            "quota.megabytes",
            250,
            "select (coalesce(sum(bytes), 0) + 1048575) / 1048576, min(received_at) from received_file"
                    + " where company_id = ? and site_id = ? and agent_id = ? and received_at > ?");

    private final String key;
    private final int standard;
    private final String counted;

    Quota(String key, int standard, String counted) {
        this.key = key;
        this.standard = standard;
        this.counted = counted;
    }

    /** The key of its sentence; with {@code essaim.} before it, of its setting. */
    String key() {
        return key;
    }

    long most() {
        return Settings.quota(key, standard);
    }

    /** Answers a number and when the oldest was; its places are company, site, agent and since when. */
    String counted() {
        return counted;
    }
}
