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

    private final AuditLog log;

    @Inject
    public AuditInterceptor(AuditLog log) {
        this.log = log;
    }

    @AroundInvoke
    Object recorded(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        Audited audited = call.getMethod().getAnnotation(Audited.class);
        Object[] arguments = call.getParameters();
        AuditEvent event = AuditEvent.by((Visitor) arguments[0], audited.value());
        Optional<AgentId> agent = first(arguments, AgentId.class);
        log.record(
                agent.isPresent()
                        ? event.aboutAgent(agent.get())
                        : event.about(
                                audited.about(), first(arguments, Long.class).orElse(0L)));
        return answer;
    }

    private static <T> Optional<T> first(Object[] arguments, Class<T> type) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast).findFirst();
    }
}
