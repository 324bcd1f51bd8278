// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.portlet.Choice;
import fr.essaim.portlet.field.TypedDate;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicationDraft;
import fr.essaim.replication.ReplicationLine;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An entry of the register while it is typed. */
public class ReplicationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Choice> places = new ArrayList<>();
    private String where = "";
    private String place = "";
    private String takenUpBy = "";
    private String adaptation = "";
    private String contact = "";
    private String takenUpOn;

    ReplicationForm(LocalDate today) {
        takenUpOn = today.toString();
    }

    ReplicationForm(ReplicationLine line) {
        where = line.placeId() == 0 ? "" : PlaceNames.key(line.kind(), line.placeId());
        place = line.place();
        takenUpBy = line.takenUpBy();
        adaptation = line.adaptation();
        contact = line.contact();
        takenUpOn = line.takenUpOn().toString();
    }

    /** Places to choose from. */
    void offer(List<Choice> choices) {
        places.addAll(choices);
    }

    public List<Choice> getPlaces() {
        return places;
    }

    ReplicationDraft draft() {
        boolean elsewhere = where == null || where.isEmpty();
        return new ReplicationDraft(
                elsewhere ? PlaceKind.ELSEWHERE : PlaceKind.valueOf(where.substring(0, where.indexOf(':'))),
                elsewhere ? 0 : Long.parseLong(where.substring(where.indexOf(':') + 1)),
                place,
                takenUpBy,
                adaptation,
                contact,
                TypedDate.of("TAKEN_UP_ON", takenUpOn));
    }

    /** Kind and number of the place; empty for another authority. */
    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getTakenUpBy() {
        return takenUpBy;
    }

    public void setTakenUpBy(String takenUpBy) {
        this.takenUpBy = takenUpBy;
    }

    public String getAdaptation() {
        return adaptation;
    }

    public void setAdaptation(String adaptation) {
        this.adaptation = adaptation;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getTakenUpOn() {
        return takenUpOn;
    }

    public void setTakenUpOn(String takenUpOn) {
        this.takenUpOn = takenUpOn;
    }
}
