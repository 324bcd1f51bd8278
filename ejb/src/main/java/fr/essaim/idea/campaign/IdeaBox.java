// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where ideas are put. A permanent one has one campaign without an end, another has campaigns one after the other. */
@Entity
@Table(name = "idea_box")
public class IdeaBox extends SiteRecord {

    public static final String RECORD_TYPE = "IdeaBox";

    public static final int TITLE_LENGTH = 250;
    static final int RICH_TEXT_LENGTH = 10_000;

    private String title;
    private String purpose;
    private boolean permanent;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected IdeaBox() {}

    /**
     * @param title at most 250 characters
     * @param purpose light rich text
     */
    public IdeaBox(PortalSite site, String title, String purpose, boolean permanent) {
        super(site);
        this.permanent = permanent;
        describe(title, purpose);
    }

    public void describe(String newTitle, String newPurpose) {
        title = TextRules.requiredLine("BOX_TITLE", newTitle, TITLE_LENGTH);
        purpose = TextRules.richText("BOX_PURPOSE", newPurpose, RICH_TEXT_LENGTH);
    }

    /** No campaign opens in it any more; those that were stay to be read. */
    public void close(ChangeStamp stamp) {
        closedAt = stamp.at();
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public boolean permanent() {
        return permanent;
    }

    public boolean closed() {
        return closedAt != null;
    }

    public int version() {
        return version;
    }
}
