// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.dao.orm.Criterion;
import com.liferay.portal.kernel.dao.orm.DynamicQuery;
import com.liferay.portal.kernel.dao.orm.RestrictionsFactory;
import com.liferay.portal.kernel.dao.orm.RestrictionsFactoryUtil;
import com.liferay.portal.kernel.model.Group;
import com.liferay.portal.kernel.model.Organization;
import com.liferay.portal.kernel.model.Role;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.model.UserConstants;
import com.liferay.portal.kernel.model.UserGroup;
import com.liferay.portal.kernel.service.GroupLocalService;
import com.liferay.portal.kernel.service.OrganizationLocalService;
import com.liferay.portal.kernel.service.ResourceLocalService;
import com.liferay.portal.kernel.service.RoleLocalService;
import com.liferay.portal.kernel.service.UserGroupLocalService;
import com.liferay.portal.kernel.service.UserLocalService;
import com.liferay.portal.kernel.util.Props;
import com.liferay.portal.kernel.util.PropsUtil;
import com.liferay.portal.kernel.workflow.WorkflowConstants;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.SampleAuthority;
import fr.essaim.directory.StaffMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A portal in memory behind the portal's own service interfaces. Company 1 unless said otherwise. */
final class FakePortal {

    static final long COMPANY = 1;

    final Map<Long, User> users = new TreeMap<>();
    final Map<Long, Organization> organizations = new TreeMap<>();
    final Map<String, Long> userGroups = new HashMap<>();
    final Map<String, Long> roles = new HashMap<>();
    final Map<Long, Set<Long>> members = new HashMap<>();
    final Map<Long, List<Group>> roleGroups = new HashMap<>();

    final Recording<UserLocalService> userService = Recording.of(UserLocalService.class)
            .when("dynamicQuery", 0, none -> query())
            .when("dynamicQuery", 1, query -> matching((DynamicQuery) query[0]))
            .when("fetchUser", 1, id -> users.get((Long) id[0]))
            .when("getUsers", 5, page -> activePage((long) page[0], (int) page[1], (int) page[2], (int) page[3]))
            .when("getOrganizationUserIds", 1, id -> numbers((long) id[0]))
            .when("getGroupUserIds", 1, id -> numbers((long) id[0]));
    final Recording<ResourceLocalService> resourceService = Recording.of(ResourceLocalService.class);

    /** What the pages of one reading are cut from. */
    private List<User> all;

    /** How many users were handed out at once. */
    int largestAnswer;

    private final Map<DynamicQuery, List<Wanted>> queries = new HashMap<>();

    /** The numbers that a query wants. */
    private record Wanted(Set<Long> numbers) implements Criterion {}

    FakePortal() {
        new RestrictionsFactoryUtil()
                .setRestrictionsFactory(Recording.of(RestrictionsFactory.class)
                        .when("in", 2, wanted -> new Wanted(numbers((String) wanted[0], (Collection<?>) wanted[1])))
                        .asked());
    }

    /** Some classes of the portal read its properties when they are loaded. */
    static void answerPropertiesWithNothing() {
        PropsUtil.setProps(
                Recording.of(Props.class).when("get", 1, name -> null).asked());
    }

    private static Set<Long> numbers(String property, Collection<?> values) {
        if (!property.equals("userId")) {
            throw new UnsupportedOperationException(property);
        }
        Set<Long> numbers = new TreeSet<>();
        values.forEach(value -> numbers.add((Long) value));
        return numbers;
    }

    LiferayServices services() {
        return new LiferayServices(
                userService.asked(),
                Recording.of(OrganizationLocalService.class)
                        .when("getOrganizations", 2, asked -> organizationsOf((long) asked[0], (long) asked[1]))
                        .asked(),
                Recording.of(UserGroupLocalService.class)
                        .when("fetchUserGroup", 2, asked -> userGroup((long) asked[0], (String) asked[1]))
                        .when("getUserPrimaryKeys", 1, id -> numbers((long) id[0]))
                        .asked(),
                Recording.of(RoleLocalService.class)
                        .when("fetchRole", 2, asked -> role((long) asked[0], (String) asked[1]))
                        .when("getUserPrimaryKeys", 1, id -> numbers((long) id[0]))
                        .asked(),
                Recording.of(GroupLocalService.class)
                        .when("getRoleGroups", 1, id -> roleGroups.getOrDefault((Long) id[0], List.of()))
                        .asked(),
                resourceService.asked());
    }

    /** The authority that directories are tried on. */
    static FakePortal ofSample() {
        FakePortal portal = new FakePortal();
        SampleAuthority sample = SampleAuthority.create();
        sample.institutions()
                .forEach(institution ->
                        portal.organization(institution.id(), 0, institution.code(), institution.name()));
        sample.departments()
                .forEach(department -> portal.organization(
                        department.id(),
                        department.parentId() == 0 ? department.institutionId() : department.parentId(),
                        department.code(),
                        department.name()));
        sample.people().forEach(portal::user);
        sample.groups().forEach((code, agents) -> {
            portal.userGroups.put(code, 900L);
            agents.forEach(agent -> portal.join(900, agent.value()));
        });
        return portal;
    }

    void organization(long number, long parent, String reference, String name) {
        organizations.put(
                number,
                Recording.of(Organization.class)
                        .value("getOrganizationId", number)
                        .value("getParentOrganizationId", parent)
                        .value("getExternalReferenceCode", reference)
                        .value("getName", name)
                        .asked());
    }

    void user(StaffMember member) {
        user(member, COMPANY, UserConstants.TYPE_REGULAR, "u" + member.id());
    }

    void user(StaffMember member, long company, int type, String screenName) {
        users.put(
                member.id().value(),
                Recording.of(User.class)
                        .value("getUserId", member.id().value())
                        .value("getCompanyId", company)
                        .value("getType", type)
                        .value("getFirstName", member.firstName())
                        .value("getLastName", member.lastName())
                        .value("getScreenName", screenName)
                        .value("getFullName", member.displayName())
                        .value("getJobTitle", member.jobTitle())
                        .value("getDisplayEmailAddress", member.mail())
                        .value("getLocale", member.locale())
                        .value("isActive", member.active())
                        .value(
                                "getStatus",
                                member.active() ? WorkflowConstants.STATUS_APPROVED : WorkflowConstants.STATUS_INACTIVE)
                        .asked());
        long organization = member.departmentId() == 0 ? member.institutionId() : member.departmentId();
        if (organization != 0) {
            join(organization, member.id().value());
        }
    }

    void join(long group, long user) {
        members.computeIfAbsent(group, any -> new TreeSet<>()).add(user);
    }

    private long[] numbers(long group) {
        return members.getOrDefault(group, Set.of()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private DynamicQuery query() {
        List<Wanted> wanted = new ArrayList<>();
        DynamicQuery query = Recording.of(DynamicQuery.class)
                .when("add", 1, criterion -> {
                    wanted.add((Wanted) criterion[0]);
                    return null;
                })
                .asked();
        queries.put(query, wanted);
        return query;
    }

    private List<User> matching(DynamicQuery query) {
        List<Wanted> wanted = queries.remove(query);
        return counted(wanted.get(0).numbers().stream()
                .map(users::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private List<User> activePage(long company, int status, int start, int end) {
        requireInside(company);
        if (start == 0) {
            all = users.values().stream()
                    .filter(user -> user.getCompanyId() == company && user.getStatus() == status)
                    .toList();
        }
        return counted(all.subList(Math.min(start, all.size()), Math.min(end, all.size())));
    }

    private List<User> counted(List<User> answer) {
        largestAnswer = Math.max(largestAnswer, answer.size());
        return answer;
    }

    /** A portal with a database for each company answers only from inside it. */
    private static void requireInside(long company) {
        if (ThreadCompany.current() != company) {
            throw new IllegalStateException("Asked from outside company " + company);
        }
    }

    private List<Organization> organizationsOf(long company, long parent) {
        requireInside(company);
        return company != COMPANY
                ? List.of()
                : organizations.values().stream()
                        .filter(one -> parent == -1 || one.getParentOrganizationId() == parent)
                        .toList();
    }

    private UserGroup userGroup(long company, String name) {
        requireInside(company);
        return company != COMPANY || !userGroups.containsKey(name)
                ? null
                : Recording.of(UserGroup.class)
                        .value("getUserGroupId", userGroups.get(name))
                        .asked();
    }

    private Role role(long company, String name) {
        return company != COMPANY || !roles.containsKey(name)
                ? null
                : Recording.of(Role.class).value("getRoleId", roles.get(name)).asked();
    }

    static StaffMember person(long number, String firstName, String lastName, long department) {
        return new StaffMember(new AgentId(number), firstName, lastName, "", "", 0, department, Locale.FRENCH, true);
    }
}
