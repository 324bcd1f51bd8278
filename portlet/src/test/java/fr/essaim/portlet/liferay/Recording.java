// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands for one interface of the portal: answers the methods that it was taught and records how it was called. A method
 * that it was not taught fails, so that a test tells which new one the code relies on.
 */
public final class Recording<T> {

    /** What a method answers to its arguments. */
    public interface Answer {
        Object to(Object... arguments) throws Exception;
    }

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final T proxy;

    private Recording(Class<T> type) {
        proxy = type.cast(Proxy.newProxyInstance(
                Recording.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> self == arguments[0];
                            case "hashCode" -> System.identityHashCode(self);
                            default -> type.getSimpleName();
                        };
                    }
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    if (given.length > 0) {
                        calls.add(method.getName() + Arrays.deepToString(given));
                    }
                    Answer answer = answers.get(method.getName() + "/" + given.length);
                    if (answer == null) {
                        throw new UnsupportedOperationException(type.getSimpleName() + "." + method);
                    }
                    return answer.to(given);
                }));
    }

    public static <T> Recording<T> of(Class<T> type) {
        return new Recording<>(type);
    }

    /** Overloads are told apart by how many arguments they take. */
    public Recording<T> when(String method, int arguments, Answer answer) {
        answers.put(method + "/" + arguments, answer);
        return this;
    }

    /** A method without arguments that always answers the same. */
    public Recording<T> value(String method, Object value) {
        return when(method, 0, none -> value);
    }

    public T asked() {
        return proxy;
    }

    /** Calls with arguments so far, as {@code method[arguments]}. */
    public List<String> calls() {
        return calls;
    }
}
