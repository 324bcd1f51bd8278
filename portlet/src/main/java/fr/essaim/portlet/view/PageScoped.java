// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What Faces' {@code ViewScoped} becomes here: a bean that lives as long as its page, packed between two requests. */
@NormalScope(passivating = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PageScoped {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<PageScoped> implements PageScoped {

        private static final long serialVersionUID = 1L;
    }
}
