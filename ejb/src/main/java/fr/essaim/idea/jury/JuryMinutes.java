// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.signature.ContentHash;
import fr.essaim.signature.Signature;
import fr.essaim.signature.SignedContent;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The minutes of a jury: a text that names people by their numbers, its SHA-256, and who signed it when. As soon as one
 * juror has signed, nothing in it can change any more, and nothing that it tells of.
 */
@Entity
@Table(name = "jury_minutes")
public class JuryMinutes extends StoredRecord {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "jury_id")
    private Jury jury;

    @Embedded
    private SignedContent content;

    @Column(name = "drawn_up_at")
    private Instant drawnUpAt;

    @Column(name = "drawn_up_by")
    private long drawnUpBy;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "jury_signature", joinColumns = @JoinColumn(name = "minutes_id"))
    private List<Signature> signatures = new ArrayList<>();

    protected JuryMinutes() {}

    public JuryMinutes(Jury jury, MinutesText text, ChangeStamp stamp) {
        this.jury = jury;
        drawUp(text, stamp);
    }

    /** Anew, as long as nobody has signed. */
    public void drawUp(MinutesText text, ChangeStamp stamp) {
        if (isSigned()) {
            throw new InvalidValueException("MINUTES", "jury.signed");
        }
        content = new SignedContent(text.text());
        drawnUpAt = stamp.at();
        drawnUpBy = stamp.by().value();
    }

    /** @param seen the hash of what the juror was shown */
    public void sign(String seen, ChangeStamp stamp) {
        if (!content.isSeenAs(new ContentHash(seen))) {
            throw new InvalidValueException("MINUTES", "jury.minutes-changed");
        }
        if (isSignedBy(stamp.by())) {
            throw new InvalidValueException("MINUTES", "jury.signed-before");
        }
        signatures.add(new Signature(stamp));
    }

    public boolean isSigned() {
        return !signatures.isEmpty();
    }

    public boolean isSignedBy(AgentId agent) {
        return signatures.stream().anyMatch(signature -> signature.agent().equals(agent));
    }

    public MinutesText content() {
        return MinutesText.parse(content.content());
    }

    /** Of the text, in hexadecimal digits. */
    public String hash() {
        return content.hash().digits();
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }

    public AgentId drawnUpBy() {
        return new AgentId(drawnUpBy);
    }

    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }
}
