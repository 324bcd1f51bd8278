// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.RecordNotFoundException;
import jakarta.faces.context.FacesContext;
import jakarta.portlet.PortletRequest;
import java.util.Map;
import java.util.Optional;

/** What an address says: the only place where parameters are read. Anybody may write anything into one. */
public final class Address {

    private final Map<String, String[]> parameters;

    private Address(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** That of the present view. */
    public static Address current() {
        return new Address(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    /** That of a request outside Faces. */
    public static Address of(PortletRequest request) {
        return of(request.getParameterMap());
    }

    static Address of(Map<String, String[]> parameters) {
        return new Address(parameters);
    }

    public Map<String, String[]> parameters() {
        return parameters;
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Empty when it is missing. */
    public String text(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    /** 0, which no record has, when it is missing or no such number. */
    public long number(String name) {
        return RecordNumber.of(text(name));
    }

    /** From where in a list; 0 when it is missing or no number. */
    public int position(String name) {
        return (int) Math.min(number(name), Integer.MAX_VALUE);
    }

    /**
     * The number of the record that the view is about.
     *
     * @throws RecordNotFoundException with this key, when the address names none
     */
    public long record(String name, String notFound) {
        return recordIfAny(name, notFound).orElseThrow(() -> new RecordNotFoundException(notFound));
    }

    /**
     * The same of a view that may do without: empty when the parameter is missing.
     *
     * @throws RecordNotFoundException with this key, when it is no number
     */
    public Optional<Long> recordIfAny(String name, String notFound) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!RecordNumber.isOne(text(name))) {
            throw new RecordNotFoundException(notFound);
        }
        return Optional.of(number(name));
    }
}
