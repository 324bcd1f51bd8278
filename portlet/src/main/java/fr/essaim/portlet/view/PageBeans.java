// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.faces.component.TransientStateHelper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The beans of one page, by their class. They hang on the view as long as a request works on it. */
final class PageBeans {

    private static final String KEY = PageBeans.class.getName();
    private static final Map<Class<?>, List<Field>> INJECTED = new ConcurrentHashMap<>();

    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    /** Those of the view that this request works on: new ones, or those that were kept when it comes back. */
    static PageBeans of(FacesContext faces) {
        UIViewRoot view = faces.getViewRoot();
        TransientStateHelper around = view.getTransientStateHelper();
        PageBeans beans = (PageBeans) around.getTransient(KEY);
        if (beans == null) {
            beans = OpenedPage.of(faces)
                    .flatMap(page -> page.takeBeans(view.getViewId()))
                    .orElseGet(PageBeans::new);
            around.putTransient(KEY, beans);
        }
        return beans;
    }

    <T> T get(Contextual<T> contextual) {
        Class<?> type = ((Bean<T>) contextual).getBeanClass();
        @SuppressWarnings("unchecked")
        T instance = (T) instances.get(type);
        return instance;
    }

    <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        T known = get(contextual);
        if (known != null) {
            return known;
        }
        T made = contextual.create(creation);
        instances.put(((Bean<T>) contextual).getBeanClass(), made);
        return made;
    }

    /** The instances as they are to be packed. */
    HashMap<Class<?>, Object> toPack() {
        return new HashMap<>(instances);
    }

    /** What the container put into the beans, and puts into them again: it is not packed. */
    IdentityHashMap<Object, Boolean> injected() {
        IdentityHashMap<Object, Boolean> found = new IdentityHashMap<>();
        for (Object instance : instances.values()) {
            for (Field field : injectedFields(instance.getClass())) {
                try {
                    Object value = field.get(instance);
                    if (value != null) {
                        found.put(value, true);
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return found;
    }

    private static List<Field> injectedFields(Class<?> type) {
        return INJECTED.computeIfAbsent(type, any -> {
            List<Field> fields = new ArrayList<>();
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        });
    }

    /** Instances that were packed, whole again. */
    static PageBeans unpacked(Map<Class<?>, Object> instances) {
        PageBeans beans = new PageBeans();
        BeanManager container = CDI.current().getBeanManager();
        instances.forEach((type, instance) -> {
            inject(container, instance);
            beans.instances.put(type, instance);
        });
        return beans;
    }

    @SuppressWarnings("unchecked")
    private static <T> void inject(BeanManager container, T instance) {
        Class<T> type = (Class<T>) instance.getClass();
        InjectionTarget<T> target = container
                .getInjectionTargetFactory(container.createAnnotatedType(type))
                .createInjectionTarget(null);
        target.inject(instance, container.createCreationalContext(null));
    }
}
