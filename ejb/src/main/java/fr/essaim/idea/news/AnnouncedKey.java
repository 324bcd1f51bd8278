// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import java.io.Serializable;
import java.util.Objects;

/** Which news of which idea. */
public class AnnouncedKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long ideaId;
    private IdeaNews news;
    private long recordId;

    protected AnnouncedKey() {}

    public AnnouncedKey(long ideaId, IdeaNews news, long recordId) {
        this.ideaId = ideaId;
        this.news = news;
        this.recordId = recordId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnouncedKey key
                && key.ideaId == ideaId
                && key.news == news
                && key.recordId == recordId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ideaId, news, recordId);
    }
}
