// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.NamePattern;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.text.Folding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory in the portal's own tables. Agents are remembered one by one, at most {@value #REMEMBERED} of them and
 * ten minutes each; an import forgets them all at once.
 */
public final class LocalDirectory implements Directory {

    /** The role that every active agent has without being listed in it. */
    public static final String EVERYONE = "agent";

    /** All roles; what they may do stands in the portal's tables. */
    public static final List<String> ROLES = List.of("admin", EVERYONE, "hr", "steering");

    static final int REMEMBERED = 10_000;
    private static final int LARGEST_SLICE = 200;
    private static final int LARGEST_PAGE_OF_STAFF = 500;
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String COLUMNS = """
            select a.id, a.first_name, a.last_name, a.job_title, a.mail, a.institution_id, a.department_id,
                   a.language, a.active
            from agent a
            """;
    private static final String ORDER = "a.reversed_name_key, a.id";
    private static final String IN_ORDER = " order by " + ORDER;
    private static final String NAME = parted("a.name_key");
    private static final String NAME_AND_JOB =
            parted("left(a.search_key, char_length(a.search_key) - coalesce(char_length(a.mail_key), 0))");
    private static final String LIKE = " like ? escape '!'";
    private static final String MEMBERSHIP = """
             where a.company_id = ? and a.active and (
                exists (select 1 from group_membership m join portal_group g on g.id = m.group_id
                        where m.agent_id = a.id and g.company_id = a.company_id and g.code = ?)
                or exists (select 1 from role_membership m join portal_role r on r.id = m.role_id
                        where m.agent_id = a.id and r.company_id = a.company_id and r.code = ?)
                or ? = '""" + EVERYONE + "')";

    /** What was read before {@link #forget} and arrives after it is kept under a number that nobody asks for. */
    private record Generation(long companyId, long number) {}

    private record Key(Generation generation, AgentId agent) {}

    /** A part of a statement with its values. */
    private record Question(String sql, List<?> values) {}

    private final Tables tables;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, Optional<StaffMember>> agents = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .recordStats()
            .build();
    private final Cache<Generation, List<Institution>> institutions =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(FRESH).build();
    private final Cache<Generation, List<Department>> departments =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(FRESH).build();

    public LocalDirectory(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        return Optional.ofNullable(findAll(site, List.of(agent)).get(agent));
    }

    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> wanted) {
        Generation now = now(site);
        Set<Key> keys = wanted.stream().map(agent -> new Key(now, agent)).collect(Collectors.toSet());
        Map<AgentId, StaffMember> found = new HashMap<>();
        agents.getAll(keys, this::load).values().forEach(answer -> answer.ifPresent(m -> found.put(m.id(), m)));
        return found;
    }

    private Map<Key, Optional<StaffMember>> load(Set<? extends Key> keys) {
        long companyId = keys.iterator().next().generation().companyId();
        Long[] numbers = keys.stream().map(key -> key.agent().value()).toArray(Long[]::new);
        Map<AgentId, StaffMember> rows = read("where a.company_id = ? and a.id = any(?)", companyId, numbers).stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        Map<Key, Optional<StaffMember>> loaded = new HashMap<>();
        keys.forEach(key -> loaded.put(key, Optional.ofNullable(rows.get(key.agent()))));
        return loaded;
    }

    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        return search(" and a.active", site, text, first, size);
    }

    /** Those whose accounts are closed too. */
    public Slice<AgentId> searchAll(PortalSite site, String text, int size) {
        Slice<StaffMember> found = search("", site, text, 0, size);
        return new Slice<>(found.items().stream().map(StaffMember::id).toList(), found.total());
    }

    private Slice<StaffMember> search(String which, PortalSite site, String text, int first, int size) {
        List<String> words = NamePattern.of(text).words().stream()
                .map(word -> word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
        List<Object> values = new ArrayList<>(List.of(site.companyId()));
        // Most are ruled out by what costs little
        words.forEach(word -> Collections.addAll(values, "%" + word, "% " + word, word));
        String where = " where a.company_id = ?" + which
                + (" and a.search_key" + LIKE + " and (" + NAME_AND_JOB + LIKE + " or a.mail_key" + LIKE + ")")
                        .repeat(words.size());
        String namesFirst = words.isEmpty()
                ? ""
                : words.stream()
                        .map(word -> NAME + LIKE)
                        .collect(Collectors.joining(" and ", "case when ", " then 0 else 1 end, "));
        return slice(
                new Question(where, values),
                new Question(
                        " order by " + namesFirst + ORDER,
                        words.stream().map(word -> "% " + word).toList()),
                first,
                size);
    }

    /** Words of folded text with a space before each. */
    private static String parted(String text) {
        return "' ' || translate(%s, '%s', '%s')"
                .formatted(text, NamePattern.PARTING.replace("'", "''"), " ".repeat(NamePattern.PARTING.length()));
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        return allNamed(site, List.of(nameOrMail)).get(nameOrMail);
    }

    @Override
    public Map<String, List<StaffMember>> allNamed(PortalSite site, Collection<String> namesOrMails) {
        String[] keys = namesOrMails.stream()
                .map(Folding::of)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toArray(String[]::new);
        Map<String, List<StaffMember>> found = new HashMap<>();
        read(
                        " where a.company_id = ? and a.active and (a.name_key = any(?) or a.reversed_name_key = any(?)"
                                + " or a.mail_key = any(?))" + IN_ORDER,
                        site.companyId(),
                        keys,
                        keys,
                        keys)
                .forEach(member -> keys(member).forEach(key -> found.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(member)));
        return namesOrMails.stream()
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), text -> found.getOrDefault(Folding.of(text), List.of())));
    }

    private static Set<String> keys(StaffMember member) {
        return Stream.of(
                        member.firstName() + " " + member.lastName(),
                        member.lastName() + " " + member.firstName(),
                        member.mail())
                .map(Folding::of)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        return slice(
                new Question(MEMBERSHIP, List.of(site.companyId(), groupCode, groupCode, groupCode)),
                new Question(IN_ORDER, List.of()),
                first,
                size);
    }

    /** Not remembered: so many would push out those who are looked at. */
    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        return tables.list(
                "select id, institution_id, department_id, job_title from agent"
                        + " where company_id = ? and active and id > ? order by id limit ?",
                row -> new StaffPlace(new AgentId(row.getLong(1)), row.getLong(2), row.getLong(3), row.getString(4)),
                site.companyId(),
                after,
                Math.min(Math.max(size, 0), LARGEST_PAGE_OF_STAFF));
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return institutions.get(
                now(site),
                now -> tables.list(
                        "select id, code, name from institution where company_id = ? order by id",
                        row -> new Institution(row.getLong(1), row.getString(2), row.getString(3)),
                        now.companyId()));
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return departments.get(
                now(site),
                now -> parentsFirst(tables.list(
                        "select id, parent_id, institution_id, code, name from department where company_id = ? order by name, id",
                        row -> new Department(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
                        now.companyId())));
    }

    /** How often the remembered agents answered instead of the tables. */
    public CacheStats statistics() {
        return agents.stats();
    }

    /** To be called when the tables have changed. */
    public void forget() {
        generation.incrementAndGet();
        agents.invalidateAll();
        institutions.invalidateAll();
        departments.invalidateAll();
    }

    private Generation now(PortalSite site) {
        return new Generation(site.companyId(), generation.get());
    }

    private Slice<StaffMember> slice(Question where, Question order, int first, int size) {
        long total = tables.count(
                "select count(*) from agent a " + where.sql(), where.values().toArray());
        List<Object> bounded = new ArrayList<>(where.values());
        bounded.addAll(order.values());
        Collections.addAll(bounded, Math.min(Math.max(size, 0), LARGEST_SLICE), Math.max(first, 0));
        return new Slice<>(read(where.sql() + order.sql() + " limit ? offset ?", bounded.toArray()), total);
    }

    private List<StaffMember> read(String rest, Object... values) {
        return tables.list(
                COLUMNS + rest,
                row -> new StaffMember(
                        new AgentId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        Locale.forLanguageTag(row.getString(8)),
                        row.getBoolean(9)),
                values);
    }

    private static List<Department> parentsFirst(List<Department> all) {
        Map<Long, List<Department>> byParent = all.stream()
                .collect(Collectors.groupingBy(Department::parentId, LinkedHashMap::new, Collectors.toList()));
        List<Department> ordered = new ArrayList<>(byParent.getOrDefault(0L, List.of()));
        for (int i = 0; i < ordered.size(); i++) {
            ordered.addAll(byParent.getOrDefault(ordered.get(i).id(), List.of()));
        }
        return List.copyOf(ordered);
    }
}
