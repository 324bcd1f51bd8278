// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import static fr.essaim.directory.TownDirectory.SACHA;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.discussion.Comment;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.TestDatabase;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Calls methods of services with made-up arguments. A {@code long} is the number of a real record, by the name of the
 * parameter: what would answer for anybody who knows a number answers here.
 */
public final class OutsideTries {

    /** Which table a parameter's number is of, in rooms that features share. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("attachmentId", "attachment"),
            Map.entry("blockId", "audience_block"),
            Map.entry("ruleId", "audience_rule"),
            Map.entry("changeId", "roll_change"),
            Map.entry("periodId", "busy_period"),
            Map.entry("commentId", "discussion_comment"),
            Map.entry("answers", "discussion_comment"),
            Map.entry("whole", "discussion_comment"),
            Map.entry("replicationId", "replication"));

    private static final String COMMENT = "comment";

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

    /**
     * What a feature adds.
     *
     * @param tables which table a parameter's number is of
     * @param keys what a parameter's key is: {@code owner}, {@code scope} and {@code record} in shared rooms
     * @param samples values that cannot be made up component by component
     */
    public record Feature(Map<String, String> tables, Map<String, RecordKey> keys, Map<Class<?>, Object> samples) {}

    private final TestDatabase database;
    private final Feature feature;

    OutsideTries(TestDatabase database, Feature feature) {
        this.database = database;
        this.feature = feature;
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
            Object answer = method.invoke(database.get(method.getDeclaringClass()), arguments);
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
    private Optional<String> complaint(Method method, Throwable thrown) {
        boolean namesARecord = Stream.of(method.getParameters()).anyMatch(this::isOfARecord);
        boolean told =
                thrown instanceof RecordNotFoundException || !namesARecord && thrown instanceof NotAllowedException;
        String what = thrown instanceof BusinessException ? thrown.getMessage() : thrown.toString();
        return told
                ? Optional.empty()
                : Optional.of("threw " + thrown.getClass().getSimpleName() + " " + what);
    }

    private boolean isOfARecord(Parameter parameter) {
        return parameter.getType() == RecordKey.class || table(singular(parameter.getName())) != null;
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
            return LocalDate.now(database.get(Clock.class));
        }
        if (type == Instant.class) {
            return database.get(Clock.class).instant();
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
        if (feature.samples().containsKey(type)) {
            return feature.samples().get(type);
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
        if (name.equals(COMMENT)) {
            return new RecordKey(Comment.RECORD_TYPE, (Long) number("commentId", long.class));
        }
        RecordKey key = feature.keys().get(name);
        if (key == null) {
            throw new IllegalStateException("Which record has the key " + name + "? The feature's test has to say");
        }
        return key;
    }

    private String table(String name) {
        return TABLES.getOrDefault(name, feature.tables().get(name));
    }

    private Object number(String name, Class<?> type) {
        if (AMOUNTS.contains(name)) {
            return 1L;
        }
        String table = table(name);
        if (table == null) {
            throw new IllegalStateException("Of which table is the number " + name + "? The feature's test has to say");
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
        List<?> ids = inTransaction(() -> entities()
                .createNativeQuery("select min(id) from " + table + " having count(*) > 0")
                .getResultList());
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return database.transactions().requiresNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityManager entities() {
        return database.get(EntityManager.class);
    }

    /** How many rows each table has. */
    Map<String, Long> rowCounts() {
        return inTransaction(() -> {
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
