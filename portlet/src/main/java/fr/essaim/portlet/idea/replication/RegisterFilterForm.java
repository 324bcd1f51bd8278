// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.portlet.PortletLinks;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicationRegister.Filter;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/** Which lines of the register are listed, as the fields of the list hold it. */
public class RegisterFilterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = "";
    private String words = "";

    static Filter filter(String kind, String words) {
        return new Filter(
                kind == null || kind.isEmpty() ? Optional.empty() : Optional.of(PlaceKind.valueOf(kind)),
                words == null ? "" : words);
    }

    Filter filter() {
        return filter(kind, words);
    }

    /** The address of the list as a spreadsheet. */
    public String getExport() {
        return PortletLinks.resource(
                ReplicationsResource.ID, Map.of("kind", kind == null ? "" : kind, "words", words == null ? "" : words));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
