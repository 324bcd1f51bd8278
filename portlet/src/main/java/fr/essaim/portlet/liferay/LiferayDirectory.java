// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.liferay.portal.kernel.dao.orm.DynamicQuery;
import com.liferay.portal.kernel.dao.orm.RestrictionsFactoryUtil;
import com.liferay.portal.kernel.model.OrganizationConstants;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.model.UserConstants;
import com.liferay.portal.kernel.workflow.WorkflowConstants;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.NamePattern;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The directory of the portal's users and organizations. Described people are remembered for {@value #MINUTES} minutes,
 * at most {@value #REMEMBERED} of them; who there is, the organizations and who belongs to them for ten times as long.
 */
final class LiferayDirectory implements Directory {

    static final int REMEMBERED = 10_000;
    static final int READ_AT_ONCE = 500;
    private static final int MINUTES = 1;
    private static final int LARGEST_SLICE = 200;

    private record Key(long companyId, AgentId agent) {}

    private final LiferayServices services;
    private final GroupMembers groupMembers;
    private final CompanyScope scope;
    private final Cache<Key, Optional<StaffMember>> members;
    private final Cache<Long, OrganizationChart> charts;
    private final Cache<Long, PeopleIndex> people;

    LiferayDirectory(LiferayServices services, CompanyScope scope) {
        this.services = services;
        this.groupMembers = new GroupMembers(services);
        this.scope = scope;
        this.members = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(Duration.ofMinutes(MINUTES))
                .recordStats()
                .build();
        this.charts = perCompany();
        this.people = perCompany();
    }

    private static <T> Cache<Long, T> perCompany() {
        return Caffeine.newBuilder()
                .maximumSize(20)
                .expireAfterWrite(Duration.ofMinutes(10 * MINUTES))
                .build();
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        return Optional.ofNullable(findAll(site, List.of(agent)).get(agent));
    }

    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents) {
        return inCompany(site, () -> described(site.companyId(), agents));
    }

    private Map<AgentId, StaffMember> described(long companyId, Collection<AgentId> agents) {
        Set<Key> keys = agents.stream().map(agent -> new Key(companyId, agent)).collect(Collectors.toSet());
        Map<AgentId, StaffMember> found = new HashMap<>();
        members.getAll(keys, wanted -> read(companyId, wanted))
                .values()
                .forEach(answer -> answer.ifPresent(member -> found.put(member.id(), member)));
        return found;
    }

    private Map<Key, Optional<StaffMember>> read(long companyId, Set<? extends Key> keys) {
        Map<Key, Optional<StaffMember>> answers = new HashMap<>();
        keys.forEach(key -> answers.put(key, Optional.empty()));
        List<Long> numbers = keys.stream().map(key -> key.agent().value()).toList();
        for (int first = 0; first < numbers.size(); first += READ_AT_ONCE) {
            DynamicQuery query = services.users().dynamicQuery();
            query.add(RestrictionsFactoryUtil.in(
                    "userId", numbers.subList(first, Math.min(first + READ_AT_ONCE, numbers.size()))));
            List<User> users = services.users().dynamicQuery(query);
            users.stream().filter(user -> isStaff(user, companyId)).forEach(user -> {
                StaffMember member = describe(user);
                answers.put(new Key(companyId, member.id()), Optional.of(member));
            });
        }
        return answers;
    }

    private static boolean isStaff(User user, long companyId) {
        return user.getCompanyId() == companyId && user.getType() == UserConstants.TYPE_REGULAR;
    }

    private StaffMember describe(User user) {
        OrganizationChart.Place place = chart(user.getCompanyId()).placeOf(user.getUserId());
        String firstName = text(user.getFirstName());
        String lastName = text(user.getLastName());
        return new StaffMember(
                new AgentId(user.getUserId()),
                firstName,
                firstName.isEmpty() && lastName.isEmpty() ? nickname(user) : lastName,
                text(user.getJobTitle()),
                text(user.getDisplayEmailAddress()),
                place.institutionId(),
                place.departmentId(),
                Objects.requireNonNullElse(user.getLocale(), Locale.FRENCH),
                user.isActive());
    }

    /** For accounts without a name: people must be able to tell them apart. */
    private static String nickname(User user) {
        String screenName = text(user.getScreenName());
        return screenName.isEmpty() ? Long.toString(user.getUserId()) : screenName;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        return inCompany(site, () -> describe(site, people(site).fitting(NamePattern.of(text), first, bounded(size))));
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        return allNamed(site, List.of(nameOrMail)).get(nameOrMail);
    }

    @Override
    public Map<String, List<StaffMember>> allNamed(PortalSite site, Collection<String> namesOrMails) {
        return inCompany(site, () -> {
            Map<String, List<Long>> numbers = people(site).named(namesOrMails);
            Map<AgentId, StaffMember> known = described(
                    site.companyId(),
                    numbers.values().stream()
                            .flatMap(List::stream)
                            .map(AgentId::new)
                            .toList());
            Map<String, List<StaffMember>> found = new LinkedHashMap<>();
            numbers.forEach((text, some) -> found.put(text, inOrder(some, known)));
            return found;
        });
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        return inCompany(
                site,
                () -> describe(
                        site, people(site).among(groupMembers.of(site.companyId(), groupCode), first, bounded(size))));
    }

    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        return inCompany(site, () -> {
            List<StaffPlace> places = List.of();
            List<Long> numbers = people(site).after(after, Math.min(Math.max(size, 0), READ_AT_ONCE));
            while (places.isEmpty() && !numbers.isEmpty()) {
                places = places(site, numbers);
                numbers = people(site).after(numbers.get(numbers.size() - 1), numbers.size());
            }
            return places;
        });
    }

    private List<StaffPlace> places(PortalSite site, List<Long> numbers) {
        return describe(site, new Slice<>(numbers, numbers.size())).items().stream()
                .map(StaffMember::place)
                .toList();
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return inCompany(site, () -> chart(site.companyId()).institutions());
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return inCompany(site, () -> chart(site.companyId()).departments());
    }

    /** How often the remembered people answered instead of the portal. */
    CacheStats statistics() {
        return members.stats();
    }

    private Slice<StaffMember> describe(PortalSite site, Slice<Long> numbers) {
        Map<AgentId, StaffMember> known = described(
                site.companyId(), numbers.items().stream().map(AgentId::new).toList());
        return new Slice<>(inOrder(numbers.items(), known), numbers.total());
    }

    /** Those who have left since the index was made are not answered any more. */
    private static List<StaffMember> inOrder(List<Long> numbers, Map<AgentId, StaffMember> known) {
        return numbers.stream()
                .map(number -> known.get(new AgentId(number)))
                .filter(member -> member != null && member.active())
                .toList();
    }

    private OrganizationChart chart(long companyId) {
        return charts.get(
                companyId,
                company -> new OrganizationChart(
                        services.organizations()
                                .getOrganizations(company, OrganizationConstants.ANY_PARENT_ORGANIZATION_ID),
                        services.users()::getOrganizationUserIds));
    }

    private PeopleIndex people(PortalSite site) {
        return people.get(site.companyId(), company -> {
            PeopleIndex.Builder index = new PeopleIndex.Builder();
            List<User> page;
            for (int first = 0; !(page = activeUsers(company, first)).isEmpty(); first += READ_AT_ONCE) {
                page.stream()
                        .filter(user -> isStaff(user, company))
                        .map(this::describe)
                        .forEach(index::add);
            }
            return index.build();
        });
    }

    private List<User> activeUsers(long companyId, int first) {
        return services.users()
                .getUsers(companyId, WorkflowConstants.STATUS_APPROVED, first, first + READ_AT_ONCE, null);
    }

    private static int bounded(int size) {
        return Math.min(Math.max(size, 0), LARGEST_SLICE);
    }

    private <T> T inCompany(PortalSite site, Supplier<T> question) {
        return scope.within(site.companyId(), question);
    }
}
