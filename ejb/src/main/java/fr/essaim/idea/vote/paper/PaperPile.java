// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A pile of paper ballots, numbered one after the other, which two people type without seeing each other's work. */
@Entity
@Table(name = "paper_pile")
public class PaperPile extends StoredRecord {

    private static final int LABEL_LENGTH = 250;
    private static final int MOST_SLIPS = 20_000;

    @Column(name = "campaign_id")
    private long campaignId;

    private String label;
    private int slips;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private Long secondId;

    @Column(name = "poured_at")
    private Instant castAt;

    @Version
    private int version;

    protected PaperPile() {}

    /**
     * @param label where it comes from: « Centre technique »
     * @param slips how many ballots lie in it, counted by hand; 0 to 20,000. An empty pile says that nobody handed one in
     */
    PaperPile(Campaign campaign, String label, int slips, AgentId first) {
        if (slips < 0 || slips > MOST_SLIPS) {
            throw new InvalidValueException("SLIPS", "value.out-of-range", 0L, (long) MOST_SLIPS);
        }
        this.campaignId = campaign.id();
        this.label = TextRules.requiredLine("PILE", label, LABEL_LENGTH);
        this.slips = slips;
        this.firstId = first.value();
    }

    /** Whoever types first after the one who opened the pile is the second; nobody else types. */
    void type(AgentId scrutineer, int slip) {
        checkNotPoured();
        if (slip < 1 || slip > slips) {
            throw new InvalidValueException("SLIP", "value.out-of-range", 1L, (long) slips);
        }
        if (scrutineer.value() != firstId && secondId == null) {
            secondId = scrutineer.value();
        }
        if (!isTypedBy(scrutineer)) {
            throw new InvalidValueException("PILE", "ballot.pile-of-two");
        }
    }

    boolean isTypedBy(AgentId scrutineer) {
        return scrutineer.value() == firstId || Long.valueOf(scrutineer.value()).equals(secondId);
    }

    /**
     * Takes it into the box.
     *
     * @throws InvalidValueException when nobody else has looked at an empty one
     */
    void cast(AgentId scrutineer, Instant at) {
        checkNotPoured();
        if (slips == 0) {
            if (scrutineer.value() == firstId) {
                throw new InvalidValueException("PILE", "ballot.empty-pile-of-two");
            }
            secondId = scrutineer.value();
        }
        castAt = at;
    }

    /**
     * By one of two who have typed it; by anybody while only one has, or when both have left.
     *
     * @param counts whether an agent is a scrutineer still
     * @throws InvalidValueException when this scrutineer may not remove it
     */
    void checkRemovable(AgentId scrutineer, Predicate<AgentId> counts) {
        checkNotPoured();
        boolean left = !counts.test(first()) && second().filter(counts).isEmpty();
        if (secondId != null && !isTypedBy(scrutineer) && !left) {
            throw new InvalidValueException("PILE", "ballot.pile-of-two");
        }
    }

    private void checkNotPoured() {
        if (castAt != null) {
            throw new InvalidValueException("PILE", "ballot.pile-poured");
        }
    }

    public long campaignId() {
        return campaignId;
    }

    public String label() {
        return label;
    }

    /** How many ballots lie in it. */
    public int slips() {
        return slips;
    }

    AgentId first() {
        return new AgentId(firstId);
    }

    Optional<AgentId> second() {
        return Optional.ofNullable(secondId).map(AgentId::new);
    }

    public boolean cast() {
        return castAt != null;
    }
}
