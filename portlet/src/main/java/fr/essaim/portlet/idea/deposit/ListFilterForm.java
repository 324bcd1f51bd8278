// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.list.IdeaFilter;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The filter of a campaign's ideas as the fields of a form hold it, by the names that the address has for them. */
public class ListFilterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> texts;
    private boolean own;

    ListFilterForm(IdeaFilter filter) {
        texts = new HashMap<>(filter.toParameters());
        own = texts.remove("mine") != null;
    }

    IdeaFilter filter() {
        Map<String, String[]> parameters = new HashMap<>();
        texts.forEach((name, value) -> parameters.put(name, new String[] {value}));
        parameters.put("mine", new String[] {own ? "1" : ""});
        return IdeaFilter.of(parameters);
    }

    /** Another filter is another list, from its first page on. */
    public void toFirstPage() {
        texts.remove("page");
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    /** Whether the visitor's own ideas alone are shown. */
    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }
}
