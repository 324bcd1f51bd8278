// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this method does is kept in the audit log, once it has done it, in its transaction. Its first argument is the visitor.
 * What it is about is its first agent if it has one, else {@link #about} with its first number. The detail is {@link #detail}
 * followed by the name of its first constant of an enumeration if it has one, and by its first number if it is about an
 * agent: {@code +SCRUTINEER.12}.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {

    @Nonbinding
    AuditKind value() default AuditKind.EXPORTED;

    /** Kind of the record whose number the first argument of type {@code long} is, or a short code. */
    @Nonbinding
    String about() default "";

    /** How the detail begins. */
    @Nonbinding
    String detail() default "";
}
