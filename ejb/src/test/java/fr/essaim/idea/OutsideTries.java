// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import static fr.essaim.directory.TownDirectory.SACHA;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.discussion.Comment;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.Idea;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Calls methods of services with made-up arguments. A {@code long} is the number of a real record, by the name of the
 * parameter: what would answer for anybody who knows a number answers here.
 */
final class OutsideTries {

    /** Which table a parameter's number is of. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("campaignId", "campaign"),
            Map.entry("ideaId", "idea"),
            Map.entry("intoId", "idea"),
            Map.entry("besides", "idea"),
            Map.entry("attachmentId", "attachment"),
            Map.entry("blockId", "audience_block"),
            Map.entry("ruleId", "audience_rule"),
            Map.entry("changeId", "roll_change"),
            Map.entry("boxId", "idea_box"),
            Map.entry("recordId", "idea"),
            Map.entry("periodId", "busy_period"),
            Map.entry("categoryId", "campaign_category"),
            Map.entry("commentId", "discussion_comment"),
            Map.entry("answers", "discussion_comment"),
            Map.entry("whole", "discussion_comment"),
            Map.entry("otherId", "idea"),
            Map.entry("replicationId", "replication"),
            Map.entry("outcomeId", "idea_outcome"),
            Map.entry("pileId", "paper_pile"));

    /** Of which records a parameter's key is: their type, and their table. */
    private static final Map<String, String[]> KEYS = Map.of(
            "owner", new String[] {Campaign.RECORD_TYPE, "campaign"},
            "scope", new String[] {Campaign.RECORD_TYPE, "campaign"},
            "record", new String[] {Idea.RECORD_TYPE, "idea"},
            "comment", new String[] {Comment.RECORD_TYPE, "discussion_comment"});

    /** Numbers that are of no record. */
    private static final Set<String> AMOUNTS = Set.of(
            "size",
            "first",
            "cost",
            "agreedCost",
            "envelope",
            "targetId",
            "placeId",
            "actionId",
            "departmentId",
            "bytes");

    /** Texts that are looked at before anything else. */
    private static final Map<String, String> TEXTS = Map.of("formKey", "formulaire-1");

    /** Values that cannot be made up component by component. */
    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(VoteSettings.class, VoteSettings.of(VoteMethod.SUPPORT));

    private final IdeaScene scene;

    OutsideTries(IdeaScene scene) {
        this.scene = scene;
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /**
     * What is wrong with the answer, if anything is. Who has found a record passes it on as an entity: such methods are left
     * to those that find.
     */
    Optional<String> answer(Method method, Visitor visitor, boolean maySayNothing) {
        if (Stream.of(method.getParameterTypes()).anyMatch(type -> type.isAnnotationPresent(Entity.class))) {
            return Optional.empty();
        }
        Object[] arguments;
        try {
            arguments = Stream.of(method.getParameters())
                    .map(parameter -> parameter.getType() == Visitor.class ? visitor : argument(parameter))
                    .toArray();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
        try {
            method.setAccessible(true);
            Object answer = method.invoke(scene.get(method.getDeclaringClass()), arguments);
            if (method.getReturnType() == void.class) {
                return maySayNothing ? Optional.empty() : Optional.of("was done");
            }
            return isNothing(answer) ? Optional.empty() : Optional.of("answered " + answer);
        } catch (InvocationTargetException e) {
            return complaint(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the number of a record, a refusal tells nothing about one. */
    private static Optional<String> complaint(Method method, Throwable thrown) {
        boolean namesARecord = Stream.of(method.getParameters()).anyMatch(OutsideTries::isOfARecord);
        boolean told =
                thrown instanceof RecordNotFoundException || !namesARecord && thrown instanceof NotAllowedException;
        String what = thrown instanceof BusinessException ? thrown.getMessage() : thrown.toString();
        return told
                ? Optional.empty()
                : Optional.of("threw " + thrown.getClass().getSimpleName() + " " + what);
    }

    private static boolean isOfARecord(Parameter parameter) {
        return KEYS.containsKey(parameter.getName()) || TABLES.containsKey(singular(parameter.getName()));
    }

    private static String singular(String name) {
        return name.endsWith("Ids") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isNothing(Object answer) {
        if (answer == null || Boolean.FALSE.equals(answer) || "".equals(answer)) {
            return true;
        }
        if (answer instanceof Number number) {
            return number.longValue() == 0;
        }
        if (answer instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        if (answer instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (answer instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        return answer instanceof Slice<?> slice
                        && slice.total() == 0
                        && slice.items().isEmpty()
                || answer instanceof Record entry && components(entry).allMatch(OutsideTries::isNothing);
    }

    private static Stream<Object> components(Record entry) {
        return Stream.of(entry.getClass().getRecordComponents()).map(component -> {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(entry);
                return value == null ? "" : value;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Object argument(Parameter parameter) {
        return argument(parameter.getName(), parameter.getType(), parameter.getParameterizedType());
    }

    private Object argument(String name, Class<?> type, Type full) {
        if (type == long.class || type == Long.class) {
            return number(name, type);
        }
        if (type == RecordKey.class) {
            return key(name);
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == String.class) {
            return TEXTS.getOrDefault(name, "agent@ville.example");
        }
        if (type == AgentId.class) {
            return SACHA;
        }
        if (type == LocalDate.class) {
            return IdeaScene.TODAY;
        }
        if (type == Instant.class) {
            return scene.clock.instant();
        }
        if (type == Locale.class) {
            return Locale.FRENCH;
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream("agent@ville.example\n".getBytes(StandardCharsets.UTF_8));
        }
        if (type == OutputStream.class) {
            return new ByteArrayOutputStream();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isAssignableFrom(TreeMap.class) && Map.class.isAssignableFrom(type)) {
            return new TreeMap<>();
        }
        if (type.isAssignableFrom(List.class) || type.isAssignableFrom(Set.class)) {
            return collection(name, type, full);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        if (type.isRecord()) {
            return newRecord(type);
        }
        throw new IllegalStateException("Nobody knows what to pass as " + type.getSimpleName() + " " + name);
    }

    private Object collection(String name, Class<?> type, Type full) {
        boolean numbers = full instanceof ParameterizedType typed && typed.getActualTypeArguments()[0] == Long.class;
        List<Object> some = numbers ? List.of(number(singular(name), long.class)) : List.of();
        return type == Set.class ? Set.copyOf(some) : some;
    }

    private Object newRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component -> argument(component.getName(), component.getType(), component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + " of " + List.of(values), e);
        }
    }

    private RecordKey key(String name) {
        String[] known = KEYS.get(name);
        if (known == null) {
            throw new IllegalStateException("Of which records is the key " + name + "? OutsideTries.KEYS has to say");
        }
        return new RecordKey(known[0], firstOf(known[1]).orElseThrow());
    }

    private Object number(String name, Class<?> type) {
        if (AMOUNTS.contains(name)) {
            return 1L;
        }
        String table = TABLES.get(name);
        if (table == null) {
            throw new IllegalStateException(
                    "Of which table is the number " + name + "? OutsideTries.TABLES has to say");
        }
        Optional<Long> id = firstOf(table);
        if (id.isPresent()) {
            return id.get();
        }
        if (type == Long.class) {
            return null;
        }
        throw new IllegalStateException("The scene has no row in " + table + " whose number could be tried");
    }

    private Optional<Long> firstOf(String table) {
        List<?> ids = scene.inTransaction(() -> entities()
                .createNativeQuery("select min(id) from " + table + " having count(*) > 0")
                .getResultList());
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    private EntityManager entities() {
        return scene.get(EntityManager.class);
    }

    /** Rows of a campaign that this test needs no service to write. */
    void addRows(long campaignId, long ideaId) {
        String at = "timestamp with time zone '2026-03-10 10:00:00+01:00'";
        for (String row : List.of(
                "campaign_category (id, campaign_id, position, label) values (901, " + campaignId + ", 1, 'Locaux')",
                "replication (id, company_id, site_id, record_type, record_id, place_kind, place, taken_up_by, adaptation, contact,"
                        + " taken_up_on, recorded_at, recorded_by, version) values (903, 1, 1, 'Idea', " + ideaId
                        + ", 'ELSEWHERE', 'Ailleurs', 'Une voisine', '', '', date '2026-03-10', " + at + ", 1001, 1)",
                "idea_outcome (id, company_id, site_id, idea_id, kind, title, created_at, created_by, version) values (904,"
                        + " 1, 1, " + ideaId + ", 'PROJECT', 'Essai', " + at + ", 1001, 1)",
                "attachment (id, company_id, site_id, folder_id, type, name, alternative, bytes, sha256, added_by,"
                        + " added_at) values (905, 1, 1, (select folder_id from idea where id = " + ideaId
                        + "), 'TXT', 'note.txt', '', 1, '" + "0".repeat(64)
                        + "', 1002, " + at + ")",
                "paper_pile (id, campaign_id, label, slips, first_id, version) values (906, " + campaignId
                        + ", 'Atelier', 1, 1001, 1)")) {
            scene.inTransaction(
                    () -> entities().createNativeQuery("insert into " + row).executeUpdate());
        }
    }

    /** How many rows each table has. */
    Map<String, Long> rowCounts() {
        return scene.inTransaction(() -> {
            Map<String, Long> counts = new TreeMap<>();
            List<?> tables = entities()
                    .createNativeQuery("select table_name from information_schema.tables where table_schema ="
                            + " current_schema and table_type = 'BASE TABLE'")
                    .getResultList();
            for (Object table : tables) {
                Number count = (Number) entities()
                        .createNativeQuery("select count(*) from \"" + table + "\"")
                        .getSingleResult();
                counts.put(table.toString(), count.longValue());
            }
            return counts;
        });
    }
}
