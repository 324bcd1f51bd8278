// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What agents propose in a campaign, alone or as a team. */
@Entity
@Table(name = "idea")
public class Idea extends StoredRecord {

    public static final String RECORD_TYPE = "Idea";

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private IdeaKind kind;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private String title;
    private String description;

    @Column(name = "expected_benefit")
    private String expectedBenefit;

    @Column(name = "time_needed")
    private String timeNeeded;

    private Long cost;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private CampaignCategory category;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "author_hidden")
    private boolean authorHidden;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Column(name = "split_from_id")
    private Long splitFromId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Moved by the database only, in the transaction of the support. */
    @Column(name = "support_count", insertable = false, updatable = false)
    private int supportCount;

    @Column(name = "comment_count", insertable = false, updatable = false)
    private int commentCount;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "idea_co_author", joinColumns = @JoinColumn(name = "idea_id"))
    @Column(name = "agent_id")
    private Set<Long> coAuthorIds = new HashSet<>();

    protected Idea() {}

    /** A draft. */
    public Idea(Campaign campaign, IdeaKind kind, Visitor author, ChangeStamp stamp) {
        this.companyId = campaign.site().companyId();
        this.siteId = campaign.site().siteId();
        this.campaign = campaign;
        this.kind = kind;
        this.state = IdeaState.DRAFT;
        this.title = "";
        this.description = "";
        this.expectedBenefit = "";
        this.timeNeeded = "";
        this.authorId = author.agent().value();
        this.impersonatorId = author.impersonator().map(AgentId::value).orElse(null);
        this.createdAt = stamp.at();
        this.changedAt = stamp.at();
    }

    /**
     * Takes over what was typed; a draft may lack anything.
     *
     * @throws InvalidValueException when a text is too long, or the campaign does not take that kind of ideas
     */
    public void write(IdeaText text, ChangeStamp stamp) {
        IdeaText clean = text.cleaned();
        kind = clean.kind();
        title = clean.title();
        description = clean.description();
        expectedBenefit = clean.expectedBenefit();
        timeNeeded = clean.timeNeeded();
        cost = clean.cost();
        authorHidden = clean.authorHidden() && campaign.authorsHidden();
        if (!campaign.ideaKinds().contains(kind)) {
            throw new InvalidValueException("KIND", "idea.kind-not-taken");
        }
        category = clean.categoryId() == null
                ? null
                : campaign.category(clean.categoryId())
                        .orElseThrow(() -> new InvalidValueException("CATEGORY", "value.unknown", clean.categoryId()));
        changedAt = stamp.at();
    }

    /**
     * The draft becomes an idea that the campaign's audience sees.
     *
     * @param newNumber its own in the campaign, for life
     * @throws InvalidValueException when it has no title or says nothing
     */
    public void submit(int newNumber, ChangeStamp stamp) {
        if (state != IdeaState.DRAFT) {
            throw new InvalidValueException("STATE", "idea.not-a-draft");
        }
        IdeaText.requireComplete(title, description);
        number = newNumber;
        state = IdeaState.SUBMITTED;
        submittedAt = stamp.at();
        changedAt = stamp.at();
    }

    public boolean isBy(AgentId agent) {
        return authorId == agent.value() || coAuthorIds.contains(agent.value());
    }

    public PortalSite site() {
        return new PortalSite(companyId, siteId);
    }

    public Campaign campaign() {
        return campaign;
    }

    /** Its own in the campaign; empty for a draft. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public IdeaKind kind() {
        return kind;
    }

    public IdeaState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String expectedBenefit() {
        return expectedBenefit;
    }

    public String timeNeeded() {
        return timeNeeded;
    }

    /** Whole euros; empty when not told. */
    public Optional<Long> cost() {
        return Optional.ofNullable(cost);
    }

    public Optional<CampaignCategory> category() {
        return Optional.ofNullable(category);
    }

    public AgentId author() {
        return new AgentId(authorId);
    }

    public Set<AgentId> coAuthors() {
        return coAuthorIds.stream().map(AgentId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the author's name is kept from colleagues; the campaign's team always knows it. */
    public boolean authorHidden() {
        return authorHidden;
    }

    public Optional<Long> mergedIntoId() {
        return Optional.ofNullable(mergedIntoId);
    }

    public Optional<Long> splitFromId() {
        return Optional.ofNullable(splitFromId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int supportCount() {
        return supportCount;
    }

    public int commentCount() {
        return commentCount;
    }

    public int version() {
        return version;
    }
}
