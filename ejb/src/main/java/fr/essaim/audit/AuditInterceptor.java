// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;

/** Keeps an event for each call of an {@link Audited} method that ends well, inside its transaction if it has one. */
@Interceptor
@Audited
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditInterceptor {

    @Inject
    AuditLog log;

    @AroundInvoke
    Object recorded(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        Audited audited = call.getMethod().getAnnotation(Audited.class);
        Object[] arguments = call.getParameters();
        AuditEvent event = AuditEvent.by((Visitor) arguments[0], audited.value());
        Optional<AgentId> agent = first(arguments, AgentId.class);
        Optional<Long> number = first(arguments, Long.class);
        String detail = audited.detail() + constant(arguments);
        log.record(
                agent.isPresent()
                        ? event.aboutAgent(agent.get())
                                .detail(detail + number.map(in -> "." + in).orElse(""))
                        : event.about(audited.about(), number.orElse(0L)).detail(detail));
        return answer;
    }

    private static String constant(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Enum.class::isInstance)
                .map(argument -> ((Enum<?>) argument).name())
                .findFirst()
                .orElse("");
    }

    private static <T> Optional<T> first(Object[] arguments, Class<T> type) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast).findFirst();
    }
}
