// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.StoredRecord;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The plan that several institutions share over some years: axes, working groups and, apart, its actions. */
@Entity
@Table(name = "administration_plan")
public class AdministrationPlan extends StoredRecord {

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

    private String title;

    @Column(name = "start_year")
    private int startYear;

    @Column(name = "end_year")
    private int endYear;

    private String foreword;

    @Column(name = "current_plan")
    private boolean current;

    /** Grows with every change in the plan or its actions; moved on by the database only. */
    @Column(insertable = false, updatable = false)
    private long revision;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "administration_plan_institution", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "institution_id")
    private Set<Long> institutionIds = new HashSet<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<StrategicAxis> axes = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("code")
    private List<WorkingGroup> groups = new ArrayList<>();

    protected AdministrationPlan() {}

    /**
     * @param endYear included, at most 30 years after the first
     * @throws InvalidValueException when a text is missing or too long, or the years are not in order
     */
    public AdministrationPlan(PortalSite site, String title, int startYear, int endYear, String foreword) {
        this.companyId = site.companyId();
        this.siteId = site.siteId();
        describe(title, startYear, endYear, foreword);
    }

    public void describe(String title, int startYear, int endYear, String foreword) {
        if (startYear < 1990 || endYear < startYear || endYear > startYear + 30) {
            throw new InvalidValueException("END_YEAR", "plan.years");
        }
        this.title = PlanTexts.title("TITLE", title);
        this.startYear = startYear;
        this.endYear = endYear;
        this.foreword = PlanTexts.richText("FOREWORD", foreword);
    }

    public void shareAmong(Collection<Long> institutions) {
        institutionIds.retainAll(institutions);
        institutionIds.addAll(institutions);
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
        this.current = current;
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

    public PortalSite site() {
        return new PortalSite(companyId, siteId);
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
        return current;
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
