// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Done for no visitor. On a class: it is the work of a {@linkplain fr.essaim.schedule.Job job}. On a method: it asks no
 * permission and is not bounded by a visitor's site, so only such classes and methods may call it; a test holds that.
 *
 * <p>There is no account behind a job and nothing is granted to one. All that jobs may do is what is marked so: read
 * on every site what is due, hand over notices and dated messages, destroy keys of counted votes, and remove what is past
 * keeping. They change no action and no plan.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SystemWork {}
