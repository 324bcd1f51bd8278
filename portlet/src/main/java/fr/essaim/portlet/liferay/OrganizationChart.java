// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.Organization;
import com.liferay.portal.kernel.model.OrganizationConstants;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A company's organizations as institutions, at the top, and departments below; and who belongs where. Whatever the
 * portal holds makes a chart: an organization whose parent is gone stands at the top, and so does the lowest number of a
 * loop.
 */
final class OrganizationChart {

    /** Where somebody works: the most particular organization that he or she belongs to. */
    record Place(long institutionId, long departmentId, int depth) {

        static final Place NOWHERE = new Place(0, 0, -1);
    }

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationChart.class);
    private static final Pattern GENERATED = Pattern.compile("\\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Comparator<Organization> BY_NUMBER = Comparator.comparingLong(Organization::getOrganizationId);

    private final List<Institution> institutions = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, Place> people = new HashMap<>();

    /**
     * @param all in any order
     * @param members the numbers of those who belong directly to an organization
     */
    OrganizationChart(List<Organization> all, LongFunction<long[]> members) {
        Map<Long, List<Organization>> children = all.stream()
                .sorted(Comparator.comparing(Organization::getName).thenComparing(BY_NUMBER))
                .collect(Collectors.groupingBy(Organization::getParentOrganizationId));
        Map<Long, Organization> byNumber =
                all.stream().collect(Collectors.toMap(Organization::getOrganizationId, one -> one));
        all.stream()
                .sorted(BY_NUMBER)
                .filter(one -> !byNumber.containsKey(one.getParentOrganizationId()))
                .forEach(top -> draw(top, children));
        all.stream().sorted(BY_NUMBER).forEach(one -> {
            if (!places.containsKey(one.getOrganizationId())) {
                LOG.warn("Organization {} is below itself; it is shown at the top", one.getOrganizationId());
                draw(one, children);
            }
        });
        places.forEach((organization, place) -> {
            for (long member : members.apply(organization)) {
                people.merge(member, place, OrganizationChart::moreParticular);
            }
        });
    }

    private void draw(Organization top, Map<Long, List<Organization>> children) {
        long institution = top.getOrganizationId();
        institutions.add(new Institution(institution, code(top), top.getName()));
        places.put(institution, new Place(institution, 0, 0));
        Deque<Organization> todo = new ArrayDeque<>(List.of(top));
        while (!todo.isEmpty()) {
            long parent = todo.remove().getOrganizationId();
            for (Organization child : children.getOrDefault(parent, List.of())) {
                Place place = new Place(
                        institution,
                        child.getOrganizationId(),
                        places.get(parent).depth() + 1);
                if (places.putIfAbsent(child.getOrganizationId(), place) == null) {
                    departments.add(new Department(
                            child.getOrganizationId(),
                            parent == institution ? OrganizationConstants.DEFAULT_PARENT_ORGANIZATION_ID : parent,
                            institution,
                            code(child),
                            child.getName()));
                    todo.add(child);
                }
            }
        }
    }

    /** The reference that an administrator or a synchronization gave it, not one that the portal made up. */
    private static String code(Organization organization) {
        String reference = organization.getExternalReferenceCode();
        return reference == null
                        || reference.isBlank()
                        || GENERATED.matcher(reference).matches()
                ? organization.getName()
                : reference;
    }

    private static Place moreParticular(Place one, Place other) {
        if (one.depth() != other.depth()) {
            return one.depth() > other.depth() ? one : other;
        }
        return one.departmentId() + one.institutionId() <= other.departmentId() + other.institutionId() ? one : other;
    }

    List<Institution> institutions() {
        return List.copyOf(institutions);
    }

    /** Parents before children. */
    List<Department> departments() {
        return List.copyOf(departments);
    }

    Place placeOf(long userId) {
        return people.getOrDefault(userId, Place.NOWHERE);
    }
}
