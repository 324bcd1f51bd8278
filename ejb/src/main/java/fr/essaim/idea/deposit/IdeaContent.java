// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.question.AnswerSet;
import fr.essaim.text.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an idea says and who signs it: its text, its tags, its answers to the campaign's questions, its authors. */
@MappedSuperclass
public abstract class IdeaContent extends SiteRecord {

    private static final int SEARCH_LENGTH = 13_000;

    @Enumerated(EnumType.STRING)
    private IdeaKind kind;

    private String title = "";
    private String description = "";

    @Column(name = "expected_benefit")
    private String expectedBenefit = "";

    @Column(name = "time_needed")
    private String timeNeeded = "";

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

    @ElementCollection
    @CollectionTable(name = "idea_co_author", joinColumns = @JoinColumn(name = "idea_id"))
    @Column(name = "agent_id")
    private Set<Long> coAuthorIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_invitation", joinColumns = @JoinColumn(name = "idea_id"))
    private Set<IdeaInvitation> invitations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_tag", joinColumns = @JoinColumn(name = "idea_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_field_value", joinColumns = @JoinColumn(name = "idea_id"))
    @MapKeyColumn(name = "field_id")
    @Column(name = "field_text")
    private Map<Long, String> answers = new HashMap<>();

    /** Title, tags and text folded, for lists to search in. */
    @Column(name = "search_text")
    private String searchText = "";

    protected IdeaContent() {}

    protected IdeaContent(PortalSite site, IdeaKind kind, Visitor author) {
        super(site);
        this.kind = kind;
        this.authorId = author.agent().value();
        this.impersonatorId = author.impersonator().map(AgentId::value).orElse(null);
    }

    /** @param text clean, and taken by the campaign */
    final void say(IdeaText text, CampaignCategory newCategory) {
        kind = text.kind();
        title = text.title();
        description = text.description();
        expectedBenefit = text.expectedBenefit();
        timeNeeded = text.timeNeeded();
        cost = text.cost();
        category = newCategory;
        index();
    }

    final void tag(Set<String> wanted) {
        tags.retainAll(wanted);
        tags.addAll(wanted);
        index();
    }

    final void answer(AnswerSet wanted) {
        answers.keySet().retainAll(wanted.texts().keySet());
        answers.putAll(wanted.texts());
    }

    final void hideAuthor(boolean hidden) {
        authorHidden = hidden;
    }

    final void signLike(IdeaContent other) {
        coAuthorIds.addAll(other.coAuthorIds);
    }

    final IdeaAuthors people() {
        return new IdeaAuthors(author(), coAuthorIds, invitations);
    }

    private void index() {
        String all = SearchText.of(title + " " + String.join(" ", tags) + " " + RichText.plain(description));
        searchText = all.substring(0, Math.min(all.length(), SEARCH_LENGTH));
    }

    public IdeaKind kind() {
        return kind;
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

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    /** To the campaign's own questions, by their numbers, in canonical text. */
    public Map<Long, String> answers() {
        return Map.copyOf(answers);
    }

    public boolean isBy(AgentId agent) {
        return people().includes(agent);
    }

    public AgentId author() {
        return new AgentId(authorId);
    }

    public Set<AgentId> coAuthors() {
        return people().coAuthors();
    }

    /** Everybody who signs it. */
    public Set<AgentId> authors() {
        return people().all();
    }

    /** Colleagues who were asked to sign it too and have not answered. */
    public Set<AgentId> invited() {
        return people().invited();
    }

    /** Whether the author's name is kept from colleagues; the campaign's team always knows it. */
    public boolean authorHidden() {
        return authorHidden;
    }
}
