// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.refusal;

import fr.essaim.text.InvalidValueException;
import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says beside a field of the form that was sent why its value is refused. A field is found by its attribute {@code data-field}, by
 * its id, which may be the refused field's name without underscores, or as the only one of its form.
 */
public final class RefusedField {

    private static final String NAME = "data-field";

    private final FacesContext context;
    private final String name;
    private final List<String> named = new ArrayList<>();
    private final List<String> all = new ArrayList<>();

    private RefusedField(FacesContext context, String name) {
        this.context = context;
        this.name = name;
    }

    /** @param sentence what is told of any field that is so refused */
    public static void tell(FacesContext context, InvalidValueException refusal, String sentence) {
        UIForm sent = context.getViewRoot() == null ? null : sent(context.getViewRoot());
        if (sent == null) {
            return;
        }
        new RefusedField(context, refusal.field())
                .in(sent)
                .ifPresent(field ->
                        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null)));
    }

    private static UIForm sent(UIComponent component) {
        if (component instanceof UIForm form && form.isSubmitted()) {
            return form;
        }
        for (Iterator<UIComponent> within = component.getFacetsAndChildren(); within.hasNext(); ) {
            UIForm found = sent(within.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Optional<String> in(UIForm form) {
        form.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIInput && !(component instanceof HtmlInputHidden) && component.isRendered()) {
                all.add(component.getClientId(context));
                if (isNamed(component)) {
                    named.add(component.getClientId(context));
                }
            }
            return VisitResult.ACCEPT;
        });
        List<String> found = named.isEmpty() && all.size() == 1 ? all : named;
        return found.stream().findFirst();
    }

    private boolean isNamed(UIComponent component) {
        Object given = component.getPassThroughAttributes(true).get(NAME);
        Object told = given instanceof ValueExpression expression ? expression.getValue(context.getELContext()) : given;
        return told == null
                ? plain(component.getId()).equals(plain(name))
                : told.toString().equals(name);
    }

    private static String plain(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
