// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom something is for: blocks of rules, all of which have to hold. Without a rule it is for nobody. Its roll is written
 * once, by {@link #freeze}; from then on rules only tell who should arrive or depart.
 */
@Entity
@Table(name = "audience")
public class Audience extends StoredRecord {

    private static final int MOST_RULES = 50;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    private boolean growing;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "audience", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<AudienceBlock> blocks = new ArrayList<>();

    protected Audience() {}

    /** @param growing whether those who come into the rules later come on the roll by themselves */
    public Audience(PortalSite site, boolean growing) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        this.growing = growing;
    }

    public void freeze(Instant at) {
        frozenAt = at;
    }

    /** Neither rules nor roll change from now on. */
    public void close(Instant at) {
        closedAt = at;
    }

    public PortalSite site() {
        return new PortalSite(companyId, siteId);
    }

    public boolean growing() {
        return growing;
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Whether its roll is compared with its rules. */
    public boolean followed() {
        return frozen() && !closed();
    }

    /** Adds a block with its first rule: a block without rules says nothing. */
    public AudienceRule addBlock(BlockMode mode, RuleDraft first) {
        checkRoom();
        return begin(mode).add(first);
    }

    /** A list joins the lists that there are, so that whoever is in one of them meets it. */
    AudienceRule addList(RuleDraft list) {
        checkRoom();
        return blocks.stream()
                .filter(AudienceBlock::gathersLists)
                .findFirst()
                .orElseGet(() -> begin(BlockMode.ANY))
                .add(list);
    }

    /** A block that receives its rules at once. */
    public AudienceBlock begin(BlockMode mode) {
        int last = blocks.stream().mapToInt(AudienceBlock::position).max().orElse(0);
        AudienceBlock block = new AudienceBlock(this, last + 1, mode);
        blocks.add(block);
        return block;
    }

    AudienceRule addRule(long blockId, RuleDraft rule) {
        checkRoom();
        return block(blockId).add(rule);
    }

    private void checkRoom() {
        if (blocks.stream().mapToInt(block -> block.rules().size()).sum() >= MOST_RULES) {
            throw new InvalidValueException("AUDIENCE", "audience.too-many", MOST_RULES);
        }
    }

    /** A block goes with its last rule. */
    void removeRule(long ruleId) {
        if (blocks.stream().noneMatch(block -> block.remove(ruleId))) {
            throw new RecordNotFoundException("audience.rule-not-found");
        }
        blocks.removeIf(block -> block.rules().isEmpty());
    }

    void ask(long blockId, BlockMode mode) {
        block(blockId).ask(mode);
    }

    private AudienceBlock block(long blockId) {
        return blocks.stream()
                .filter(block -> block.id() == blockId)
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("audience.rule-not-found"));
    }

    /** Whether anybody can meet it: something is asked, and not only whom to leave out. */
    public boolean asksForSomebody() {
        return blocks.stream().anyMatch(block -> block.mode() != BlockMode.NONE);
    }

    public List<AudienceBlock> blocks() {
        return List.copyOf(blocks);
    }
}
