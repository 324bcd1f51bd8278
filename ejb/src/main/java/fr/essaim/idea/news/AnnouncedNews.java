// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** That those who follow an idea were told some news of it. Written once, kept for as long as the idea. */
@Entity
@Table(name = "idea_told")
@IdClass(AnnouncedKey.class)
public class AnnouncedNews {

    @Id
    @Column(name = "idea_id")
    private long ideaId;

    @Id
    @Enumerated(EnumType.STRING)
    private IdeaNews news;

    /** The outcome that it is about, or 0. */
    @Id
    @Column(name = "record_id")
    private long recordId;

    @Column(name = "told_at")
    private Instant toldAt;

    protected AnnouncedNews() {}

    AnnouncedNews(long ideaId, IdeaNews news, long recordId, Instant toldAt) {
        this.ideaId = ideaId;
        this.news = news;
        this.recordId = recordId;
        this.toldAt = toldAt;
    }
}
