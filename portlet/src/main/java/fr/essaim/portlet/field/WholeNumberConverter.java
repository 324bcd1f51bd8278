// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.field;

import fr.essaim.portlet.Texts;
import fr.essaim.text.PlainText;
import fr.essaim.text.WrittenNumber;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;

/** Fields whose property is an Integer or a Long take what {@link WrittenNumber} reads. Faces makes one for either class. */
public final class WholeNumberConverter implements Converter<Number> {

    private final boolean small;

    /** @param target Integer or Long */
    public WholeNumberConverter(Class<?> target) {
        small = target == Integer.class || target == int.class;
    }

    @Override
    public Number getAsObject(FacesContext context, UIComponent component, String typed) {
        String line = PlainText.line(typed);
        if (line.isEmpty()) {
            return null;
        }
        try {
            long number = WrittenNumber.whole(line);
            if (small) {
                return Math.toIntExact(number);
            }
            return number;
        } catch (NumberFormatException | ArithmeticException e) {
            String sentence = Texts.of(context.getViewRoot().getLocale()).get("value.not-a-number", line);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Number number) {
        return number == null ? "" : number.toString();
    }
}
