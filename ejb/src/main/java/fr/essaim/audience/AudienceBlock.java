// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Some rules, of which all, one or none have to be met. */
@Entity
@Table(name = "audience_block")
public class AudienceBlock extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "audience_id")
    private Audience audience;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "block_mode")
    private BlockMode mode;

    @OneToMany(mappedBy = "block", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<AudienceRule> rules = new ArrayList<>();

    protected AudienceBlock() {}

    AudienceBlock(Audience audience, int position, BlockMode mode) {
        this.audience = audience;
        this.position = position;
        this.mode = mode;
    }

    public AudienceRule add(RuleDraft draft) {
        int last = rules.stream().mapToInt(AudienceRule::position).max().orElse(0);
        AudienceRule rule = new AudienceRule(this, last + 1, draft);
        rules.add(rule);
        return rule;
    }

    boolean remove(long ruleId) {
        return rules.removeIf(rule -> rule.id() == ruleId);
    }

    void ask(BlockMode newMode) {
        mode = newMode;
    }

    /** Whether it is of lists alone, one of which is enough. */
    boolean gathersLists() {
        return mode == BlockMode.ANY && rules.stream().allMatch(rule -> rule.kind() == RuleKind.LIST);
    }

    int position() {
        return position;
    }

    public BlockMode mode() {
        return mode;
    }

    public List<AudienceRule> rules() {
        return List.copyOf(rules);
    }
}
