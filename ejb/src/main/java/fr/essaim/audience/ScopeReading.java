// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.text.Folding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks the directory what an audience's rules need, and walks through the whole staff a page at a time. */
@Dependent
public class ScopeReading {

    public static final int PAGE = 500;

    private static final int MEMBERS_AT_ONCE = 200;

    @Inject
    Directory directory;

    @Inject
    AudienceRepository audiences;

    public Scope read(Audience audience) {
        PortalSite site = audience.site();
        return new Scope(audience.blocks().stream()
                .map(block -> new Scope.Part(
                        block.mode(),
                        block.rules().stream().map(rule -> test(site, rule)).toList()))
                .toList());
    }

    private Predicate<StaffPlace> test(PortalSite site, AudienceRule rule) {
        return switch (rule.kind()) {
            case EVERYONE -> place -> true;
            case INSTITUTION -> place -> place.institutionId() == rule.targetId();
            case DEPARTMENT -> {
                Set<Long> below = withAllBelow(site, rule.targetId());
                yield place -> below.contains(place.departmentId());
            }
            case GROUP -> {
                Set<Long> members = members(site, rule.words());
                yield place -> members.contains(place.id().value());
            }
            case JOB -> {
                List<String> words = Arrays.asList(Folding.of(rule.words()).split(" "));
                yield place -> {
                    String job = Folding.of(place.jobTitle());
                    return words.stream().allMatch(job::contains);
                };
            }
            case LIST -> {
                Set<Long> listed = audiences.listed(rule);
                yield place -> listed.contains(place.id().value());
            }
        };
    }

    /** Parents come before children in the directory's answer. */
    private Set<Long> withAllBelow(PortalSite site, long departmentId) {
        Set<Long> below = new HashSet<>(Set.of(departmentId));
        for (Department department : directory.departments(site)) {
            if (below.contains(department.parentId())) {
                below.add(department.id());
            }
        }
        return below;
    }

    private Set<Long> members(PortalSite site, String code) {
        Set<Long> members = new HashSet<>();
        long total = 1;
        for (int first = 0; first < total; first += MEMBERS_AT_ONCE) {
            Slice<StaffMember> page = directory.members(site, code, first, MEMBERS_AT_ONCE);
            page.items().forEach(member -> members.add(member.id().value()));
            total = page.total();
        }
        return members;
    }

    /** Shows all active agents, in the order of their numbers. */
    public void walk(PortalSite site, Consumer<List<StaffPlace>> reader) {
        List<StaffPlace> page = directory.staff(site, 0, PAGE);
        while (!page.isEmpty()) {
            reader.accept(page);
            page = directory.staff(site, page.get(page.size() - 1).id().value(), PAGE);
        }
    }

    /** Where this agent stands now; nowhere when not active. */
    boolean includes(PortalSite site, Scope scope, AgentId agent) {
        return directory
                .find(site, agent)
                .filter(StaffMember::active)
                .map(StaffMember::place)
                .filter(scope::includes)
                .isPresent();
    }
}
