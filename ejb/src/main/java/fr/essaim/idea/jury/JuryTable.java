// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.text.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that lies before a jury at one moment: its members, the ideas, the sheets. Says who judges what, and what comes of it.
 * An idea is judged by the jurors who are not recused from it; where none is left, by the chair.
 */
public final class JuryTable {

    private static final Comparator<AgentId> BY_NUMBER = Comparator.comparingLong(AgentId::value);

    private final Jury jury;
    private final List<JuryBrief> ideas;
    private final Set<AgentId> jurors = new TreeSet<>(BY_NUMBER);
    private final Set<AgentId> chairs = new TreeSet<>(BY_NUMBER);
    private final Map<Long, Map<AgentId, JurySheet>> sheets = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> marks;

    /** @param marks by sheet and criterion */
    JuryTable(
            Campaign campaign,
            Jury jury,
            List<JuryBrief> ideas,
            Collection<JurySheet> sheets,
            Map<Long, Map<Long, Integer>> marks) {
        this.marks = marks;
        this.jury = jury;
        this.ideas = List.copyOf(ideas);
        for (CampaignMember member : campaign.members()) {
            if (member.part() == CampaignPart.JUROR) {
                jurors.add(member.agent());
            } else if (member.part() == CampaignPart.JURY_CHAIR) {
                chairs.add(member.agent());
            }
        }
        sheets.forEach(sheet -> this.sheets
                .computeIfAbsent(sheet.ideaId(), idea -> new HashMap<>())
                .put(sheet.juror(), sheet));
    }

    public Jury jury() {
        return jury;
    }

    /** In the order of presentation. */
    public List<JuryBrief> ideas() {
        return ideas;
    }

    boolean has(long ideaId) {
        return ideas.stream().anyMatch(idea -> idea.ideaId() == ideaId);
    }

    /** Those who hold a part in the jury, by their numbers. */
    public Set<AgentId> members() {
        Set<AgentId> members = new TreeSet<>(BY_NUMBER);
        members.addAll(jurors);
        members.addAll(chairs);
        return members;
    }

    public boolean chairs(AgentId agent) {
        return chairs.contains(agent);
    }

    public boolean isJuror(AgentId agent) {
        return jurors.contains(agent);
    }

    Optional<JurySheet> sheet(long ideaId, AgentId juror) {
        return Optional.ofNullable(sheets.getOrDefault(ideaId, Map.of()).get(juror));
    }

    /** What the sheet gives, by criterion. */
    Map<Long, Integer> marks(JurySheet sheet) {
        return marks.getOrDefault(sheet.id(), Map.of());
    }

    boolean isRecused(long ideaId, AgentId juror) {
        return sheet(ideaId, juror).filter(JurySheet::isRecused).isPresent();
    }

    /** Who judges the idea; empty only where the jury has lost its members. */
    Set<AgentId> scorers(long ideaId) {
        Set<AgentId> left = notRecused(jurors, ideaId);
        return left.isEmpty() ? notRecused(chairs, ideaId) : left;
    }

    /** Whether no juror is left for the idea, so that the chair judges it. */
    boolean goesToChair(long ideaId) {
        return notRecused(jurors, ideaId).isEmpty()
                && !notRecused(chairs, ideaId).isEmpty();
    }

    /** Whether no juror is left for the idea without this one. */
    boolean leavesToChair(long ideaId, AgentId juror) {
        Set<AgentId> left = notRecused(jurors, ideaId);
        left.remove(juror);
        return left.isEmpty();
    }

    private Set<AgentId> notRecused(Set<AgentId> members, long ideaId) {
        return members.stream()
                .filter(member -> !isRecused(ideaId, member))
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_NUMBER)));
    }

    /** @throws InvalidValueException when nobody would be left to judge the idea */
    void checkCanRecuse(long ideaId, AgentId juror) {
        if (!members().contains(juror)) {
            throw new InvalidValueException("RECUSAL", "jury.not-a-juror");
        }
        Set<AgentId> left = new TreeSet<>(BY_NUMBER);
        left.addAll(notRecused(jurors, ideaId));
        left.addAll(notRecused(chairs, ideaId));
        left.remove(juror);
        if (left.isEmpty()) {
            throw new InvalidValueException("RECUSAL", "jury.last-juror");
        }
    }

    /** The sheets that count: those of whoever judges the idea and gave at least one mark. */
    public List<JurySheet> counting(long ideaId) {
        return scorers(ideaId).stream()
                .flatMap(scorer -> sheet(ideaId, scorer).stream())
                .filter(sheet -> !marks(sheet).isEmpty())
                .toList();
    }

    Optional<Mean> mean(long ideaId) {
        return Mean.of(counting(ideaId).stream().map(this::marks).toList(), jury.weights());
    }

    Optional<Mean> mean(JurySheet sheet) {
        return Mean.of(List.of(marks(sheet)), jury.weights());
    }

    /** Between the highest and the lowest of the jurors' own means; empty where fewer than two gave marks. */
    Optional<Double> gap(long ideaId) {
        List<Mean> means = new ArrayList<>();
        counting(ideaId).forEach(sheet -> mean(sheet).ifPresent(means::add));
        return means.size() < 2
                ? Optional.empty()
                : Optional.of(means.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .value()
                        .subtract(means.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .value())
                        .doubleValue());
    }

    Ranking ranking() {
        Map<Long, Mean> means = new HashMap<>();
        ideas.forEach(idea -> mean(idea.ideaId()).ifPresent(mean -> means.put(idea.ideaId(), mean)));
        return new Ranking(means);
    }

    /** Whether this member has marked the idea on every criterion. */
    boolean isMarked(long ideaId, AgentId juror) {
        return sheet(ideaId, juror)
                .filter(sheet -> !sheet.isRecused()
                        && marks(sheet).keySet().containsAll(jury.weights().keySet()))
                .isPresent();
    }

    /** The ideas that this member judges. */
    List<JuryBrief> judgedBy(AgentId juror) {
        return ideas.stream()
                .filter(idea -> scorers(idea.ideaId()).contains(juror))
                .toList();
    }
}
