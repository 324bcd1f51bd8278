// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.answer.AnswerRights;
import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register of ideas taken up elsewhere: read by all who see the idea, kept by those who answer it. */
@ApplicationScoped
@Transactional
public class ReplicationRegister {

    private static final int MOST_CAMPAIGNS = 200;
    private static final Set<AnswerState> SPREADING =
            Set.of(AnswerState.ACCEPTED, AnswerState.PARTLY, AnswerState.ALREADY_DONE);

    private EntityManager em;
    private IdeaGate ideas;
    private CampaignRepository campaigns;
    private AnswerSheets answers;
    private AnswerRights rights;
    private Directory directory;
    private Access access;
    private Clock clock;

    protected ReplicationRegister() {}

    @Inject
    public ReplicationRegister(
            EntityManager em,
            IdeaGate ideas,
            CampaignRepository campaigns,
            AnswerSheets answers,
            AnswerRights rights,
            Directory directory,
            Access access,
            Clock clock) {
        this.em = em;
        this.ideas = ideas;
        this.campaigns = campaigns;
        this.answers = answers;
        this.rights = rights;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** What of the register to list; empty for any kind of place, empty for any words in idea and place. */
    public record Filter(Optional<PlaceKind> kind, String words) {}

    /**
     * Records that an idea is taken up somewhere.
     *
     * @throws InvalidValueException when the draft is refused, or the idea's answer, which all must be able to read, does
     *     not say that anything was made of it
     */
    public long add(Visitor visitor, long ideaId, ReplicationDraft draft) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        rights.checkAnswers(visitor, idea);
        if (!answers.effectiveState(idea).filter(SPREADING::contains).isPresent()) {
            throw new InvalidValueException("IDEA", "replication.nothing-to-spread");
        }
        checkPlace(visitor, draft);
        Replication replication = new Replication(idea, draft, stamp(visitor));
        em.persist(replication);
        em.flush();
        return replication.id();
    }

    public void change(Visitor visitor, long replicationId, ReplicationDraft draft) {
        Replication replication = toChange(visitor, replicationId);
        checkPlace(visitor, draft);
        replication.change(draft, stamp(visitor));
    }

    public void withdraw(Visitor visitor, long replicationId) {
        toChange(visitor, replicationId).withdraw(stamp(visitor));
    }

    private Replication toChange(Visitor visitor, long replicationId) {
        Replication replication = find(visitor, replicationId);
        rights.checkAnswers(visitor, ideas.enterForChange(visitor, replication.ideaId()));
        return replication;
    }

    private Replication find(Visitor visitor, long replicationId) {
        return em.createQuery(
                        "select r from Replication r where r.companyId = :company and r.siteId = :site and r.id = :id"
                                + " and r.withdrawnAt is null",
                        Replication.class)
                .setParameter("company", visitor.site().companyId())
                .setParameter("site", visitor.site().siteId())
                .setParameter("id", replicationId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("replication.not-found"));
    }

    private void checkPlace(Visitor visitor, ReplicationDraft draft) {
        boolean known = draft.kind() == null
                || switch (draft.kind()) {
                    case INSTITUTION ->
                        directory.institutions(visitor.site()).stream()
                                .map(Institution::id)
                                .anyMatch(id -> id == draft.placeId());
                    case DEPARTMENT ->
                        directory.departments(visitor.site()).stream()
                                .map(Department::id)
                                .anyMatch(id -> id == draft.placeId());
                    case ELSEWHERE -> true;
                };
        if (!known && draft.placeId() > 0) {
            throw new InvalidValueException("PLACE", "value.unknown", Long.toString(draft.placeId()));
        }
    }

    /** Where one idea was taken up, for whoever sees it. */
    public List<ReplicationLine> of(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        boolean changeable = rights.answers(visitor, idea);
        return em
                .createQuery(
                        "select r from Replication r where r.ideaId = :idea and r.withdrawnAt is null"
                                + " order by r.takenUpOn desc, r.id desc",
                        Replication.class)
                .setParameter("idea", ideaId)
                .getResultList()
                .stream()
                .map(replication -> line(replication, idea.title(), idea.campaign(), changeable))
                .toList();
    }

    /**
     * The latest first, over all campaigns that the visitor sees.
     *
     * @param size at most 500
     */
    public Slice<ReplicationLine> page(Visitor visitor, Filter filter, int first, int size) {
        Map<Long, Campaign> seen = seen(visitor);
        if (seen.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        List<ReplicationLine> lines = query(
                        "select r, i.title, c.id",
                        " order by r.takenUpOn desc, r.id desc",
                        Object[].class,
                        filter,
                        seen.keySet())
                .setFirstResult(first)
                .setMaxResults(Math.min(size, 500))
                .getResultList()
                .stream()
                .map(row -> {
                    Campaign campaign = seen.get((Long) row[2]);
                    return line((Replication) row[0], (String) row[1], campaign, rights.decides(visitor, campaign));
                })
                .toList();
        return new Slice<>(
                lines,
                query("select count(r.id)", "", Long.class, filter, seen.keySet())
                        .getSingleResult());
    }

    /** How many there are of each kind of place, whatever kind the filter asks for. */
    public Map<PlaceKind, Long> counts(Visitor visitor, Filter filter) {
        Map<PlaceKind, Long> counts = new EnumMap<>(PlaceKind.class);
        Set<Long> seen = seen(visitor).keySet();
        if (!seen.isEmpty()) {
            query(
                            "select r.placeKind, count(r.id)",
                            " group by r.placeKind",
                            Object[].class,
                            new Filter(Optional.empty(), filter.words()),
                            seen)
                    .getResultList()
                    .forEach(row -> counts.put((PlaceKind) row[0], (Long) row[1]));
        }
        return counts;
    }

    private Map<Long, Campaign> seen(Visitor visitor) {
        if (!access.allows(visitor, IdeaPermission.VIEW, 0)) {
            return Map.of();
        }
        return campaigns
                .visible(
                        visitor.site(),
                        visitor.agent(),
                        access.allows(visitor, IdeaPermission.MANAGE, 0),
                        0,
                        0,
                        MOST_CAMPAIGNS)
                .stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type, Filter filter, Set<Long> among) {
        String words = PlainText.line(filter.words()).toLowerCase(Locale.ROOT).replaceAll("[%\\\\]", "_");
        TypedQuery<T> query = em.createQuery(
                        select
                                + " from Replication r, Idea i join i.campaign c where i.id = r.ideaId and c.id in :campaigns"
                                + " and i.state = :submitted and r.withdrawnAt is null"
                                + (filter.kind().isPresent() ? " and r.placeKind = :kind" : "")
                                + (words.isEmpty()
                                        ? ""
                                        : " and (lower(i.title) like :words or lower(r.place) like :words)")
                                + rest,
                        type)
                .setParameter("campaigns", among)
                .setParameter("submitted", IdeaState.SUBMITTED);
        filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
        if (!words.isEmpty()) {
            query.setParameter("words", "%" + words + "%");
        }
        return query;
    }

    private static ReplicationLine line(Replication replication, String idea, Campaign campaign, boolean changeable) {
        return new ReplicationLine(
                replication.id(),
                replication.ideaId(),
                idea,
                campaign.title(),
                replication.placeKind(),
                replication.placeId(),
                replication.place(),
                replication.takenUpBy(),
                replication.adaptation(),
                replication.contact(),
                replication.takenUpOn(),
                changeable);
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
