// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.Folding;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One condition on an agent. */
@Entity
@Table(name = "audience_rule")
public class AudienceRule extends StoredRecord {

    private static final int WORDS_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "block_id")
    private AudienceBlock block;

    private int position;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @Column(name = "target_id")
    private Long targetId;

    private String words;
    private int listed;

    @Column(name = "not_found")
    private int notFound;

    protected AudienceRule() {}

    AudienceRule(AudienceBlock block, int position, RuleDraft draft) {
        this.block = block;
        this.position = position;
        this.kind = draft.kind();
        this.words = TextRules.line("RULE_WORDS", draft.words(), WORDS_LENGTH);
        if (kind == RuleKind.INSTITUTION || kind == RuleKind.DEPARTMENT) {
            this.targetId = draft.targetId();
        }
        boolean needsWords = kind == RuleKind.GROUP || kind == RuleKind.JOB;
        if (needsWords && Folding.of(words).isEmpty()) {
            throw new InvalidValueException("RULE_WORDS", "value.required");
        }
    }

    /** How many agents the list names, and how many of its addresses were nobody's. */
    public void listed(int agents, int unknown) {
        listed = agents;
        notFound = unknown;
    }

    public RuleDraft draft() {
        return new RuleDraft(kind, targetId(), words);
    }

    int position() {
        return position;
    }

    public RuleKind kind() {
        return kind;
    }

    /** 0 when the kind has none. */
    public long targetId() {
        return targetId == null ? 0 : targetId;
    }

    public String words() {
        return words;
    }

    public int listed() {
        return listed;
    }

    public int notFound() {
        return notFound;
    }
}
