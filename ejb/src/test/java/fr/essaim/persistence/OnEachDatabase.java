// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that open a database: the build runs them on H2, then once more on PostgreSQL. See {@link FreshDatabase}. */
@Tag("database")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEachDatabase {}
