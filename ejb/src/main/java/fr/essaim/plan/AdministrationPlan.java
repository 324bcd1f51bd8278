// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The plan that several institutions share over some years: axes, working groups and, apart, its actions. */
@Entity
@Table(name = "administration_plan")
public class AdministrationPlan extends SiteRecord {

    public static final String RECORD_TYPE = "AdministrationPlan";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_YEARS = 30;

    private String title;

    @Column(name = "start_year")
    private int startYear;

    @Column(name = "end_year")
    private int endYear;

    private String foreword;

    /** True or null: the database keeps one true per site. */
    @Column(name = "current_plan")
    private Boolean current;

    /** Grows with every change in the plan or its actions; moved on by the database only. */
    @Column(insertable = false, updatable = false)
    private long revision;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "administration_plan_institution", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "institution_id")
    private Set<Long> institutionIds = new HashSet<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<StrategicAxis> axes = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("code")
    private List<WorkingGroup> groups = new ArrayList<>();

    protected AdministrationPlan() {}

    /**
     * @param title at most 200 characters
     * @param startYear from 1990 on
     * @param endYear included, at most 30 years after the first, until 2100
     * @param foreword light rich text
     * @throws InvalidValueException when a text is missing or too long, or the years are not in order
     */
    public AdministrationPlan(PortalSite site, String title, int startYear, int endYear, String foreword) {
        super(site);
        describe(title, startYear, endYear, foreword);
    }

    /** Under the same rules as a new plan. */
    public void describe(String title, int startYear, int endYear, String foreword) {
        if (startYear < FIRST_YEAR || endYear < startYear || endYear > Math.min(LAST_YEAR, startYear + MOST_YEARS)) {
            throw new InvalidValueException("END_YEAR", "plan.years");
        }
        this.title = PlanTexts.planTitle("TITLE", title);
        this.startYear = startYear;
        this.endYear = endYear;
        this.foreword = PlanTexts.richText("FOREWORD", foreword);
    }

    public void shareAmong(Collection<Long> institutions) {
        institutionIds.retainAll(institutions);
        institutionIds.addAll(institutions);
    }

    /**
     * The same for a plan that has actions.
     *
     * @param inUse institutions that actions concern: they stay
     */
    public void shareAmong(Collection<Long> institutions, Set<Long> inUse) {
        if (institutionIds.stream().anyMatch(id -> inUse.contains(id) && !institutions.contains(id))) {
            throw new InvalidValueException("INSTITUTIONS", "plan.institution-in-use");
        }
        shareAmong(institutions);
    }

    /**
     * Makes the axes those of the lines, in their order: an axis of the same code is renamed, others come or go. A code
     * with a dot belongs to what stands before its last dot; an axis without one stays where it is.
     *
     * @param inUse numbers of the axes that actions belong to: they stay
     * @throws InvalidLineException at the first line that does not fit
     */
    public void arrangeAxes(List<PlanLine> lines, Set<Long> inUse) {
        Map<String, PlanLine> wanted = PlanLines.byCode(PlanLines.AXES, lines);
        for (StrategicAxis axis : axes) {
            if (inUse.contains(axis.id()) && !wanted.containsKey(axis.code())) {
                throw new InvalidValueException(PlanLines.AXES, "plan.axis-in-use", axis.code(), axis.title());
            }
        }
        Map<String, StrategicAxis> byCode = axes.stream().collect(Collectors.toMap(StrategicAxis::code, axis -> axis));
        Map<String, String> parents = parentCodes(wanted, byCode);
        axes.removeIf(axis -> !wanted.containsKey(axis.code()));
        for (PlanLine line : wanted.values()) {
            if (!byCode.containsKey(line.code())) {
                byCode.put(line.code(), addAxis(null, line.code(), line.title(), ""));
            }
        }
        int position = 1;
        for (PlanLine line : wanted.values()) {
            StrategicAxis parent = byCode.get(parents.getOrDefault(line.code(), ""));
            byCode.get(line.code()).place(parent, position++, line.title());
        }
        axes.sort(Comparator.comparingInt(StrategicAxis::position));
    }

    private static Map<String, String> parentCodes(Map<String, PlanLine> wanted, Map<String, StrategicAxis> present) {
        Map<String, String> parents = new HashMap<>();
        for (PlanLine line : wanted.values()) {
            String parent = line.parentCode()
                    .or(() -> Optional.ofNullable(present.get(line.code()))
                            .flatMap(StrategicAxis::parent)
                            .map(StrategicAxis::code))
                    .orElse("");
            if (!parent.isEmpty() && !wanted.containsKey(parent)) {
                throw new InvalidLineException(
                        line.number(), new InvalidValueException(PlanLines.AXES, "plan.parent-missing", parent));
            }
            parents.put(line.code(), parent);
        }
        return parents;
    }

    /**
     * Makes the working groups those of the lines: a group of the same code is renamed, others come or go.
     *
     * @param inUse numbers of the groups that carry actions: they stay
     * @throws InvalidLineException at the first line that does not fit
     */
    public void arrangeGroups(List<PlanLine> lines, Set<Long> inUse) {
        Map<String, PlanLine> wanted = PlanLines.byCode(PlanLines.GROUPS, lines);
        for (WorkingGroup group : groups) {
            if (inUse.contains(group.id()) && !wanted.containsKey(group.code())) {
                throw new InvalidValueException(PlanLines.GROUPS, "plan.group-in-use", group.code(), group.name());
            }
        }
        groups.removeIf(group -> !wanted.containsKey(group.code()));
        Map<String, WorkingGroup> byCode =
                groups.stream().collect(Collectors.toMap(WorkingGroup::code, group -> group));
        for (PlanLine line : wanted.values()) {
            if (byCode.containsKey(line.code())) {
                byCode.get(line.code()).rename(line.title());
            } else {
                addGroup(line.code(), line.title(), "");
            }
        }
    }

    /** Adds an axis at the end of its level. */
    public StrategicAxis addAxis(StrategicAxis parent, String code, String title, String summary) {
        if (axes.stream().anyMatch(axis -> axis.code().equals(code))) {
            throw new InvalidValueException("CODE", "plan.code-taken", code);
        }
        StrategicAxis axis = new StrategicAxis(this, parent, axes.size() + 1, code, title, summary);
        axes.add(axis);
        return axis;
    }

    public WorkingGroup addGroup(String code, String name, String mission) {
        if (groups.stream().anyMatch(group -> group.code().equals(code))) {
            throw new InvalidValueException("CODE", "plan.code-taken", code);
        }
        WorkingGroup group = new WorkingGroup(this, code, name, mission);
        groups.add(group);
        return group;
    }

    StrategicAxis axis(long axisId) {
        return axes.stream().filter(axis -> axis.id() == axisId).findFirst().orElseThrow();
    }

    WorkingGroup group(long groupId) {
        return groups.stream()
                .filter(group -> group.id() == groupId)
                .findFirst()
                .orElseThrow();
    }

    void makeCurrent(boolean current) {
        this.current = current ? Boolean.TRUE : null;
    }

    /** What the plan's actions may refer to, with the directory's word on agents. */
    public PlanOutline outline(Predicate<AgentId> knownAgent) {
        return new PlanOutline(
                id(),
                axes.stream().map(StoredRecord::id).collect(Collectors.toSet()),
                groups.stream().map(StoredRecord::id).collect(Collectors.toSet()),
                institutionIds,
                knownAgent);
    }

    /** What this plan is called in the history. */
    public RecordKey key() {
        return new RecordKey(RECORD_TYPE, id());
    }

    public String title() {
        return title;
    }

    public int startYear() {
        return startYear;
    }

    public int endYear() {
        return endYear;
    }

    public String foreword() {
        return foreword;
    }

    public boolean isCurrent() {
        return Boolean.TRUE.equals(current);
    }

    public long revision() {
        return revision;
    }

    public int version() {
        return version;
    }

    public Set<Long> institutionIds() {
        return Set.copyOf(institutionIds);
    }

    public List<StrategicAxis> axes() {
        return List.copyOf(axes);
    }

    public List<WorkingGroup> groups() {
        return List.copyOf(groups);
    }
}
