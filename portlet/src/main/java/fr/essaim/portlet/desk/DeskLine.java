// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

/**
 * One thing that concerns an agent, in words.
 *
 * @param what what is to be done, may be done, or what the agent is there
 * @param title of the record
 * @param beside what else tells the record: its number, the campaign of an idea; may be empty
 * @param when since when, or until when; may be empty
 * @param late whether it is overdue
 * @param done whether it was done already
 * @param query the part of the address that names the view where it is done
 */
public record DeskLine(
        String what, String title, String beside, String when, boolean late, boolean done, String query) {

    /** The same record, with what else is to be done there. */
    DeskLine and(DeskLine other) {
        String all = what.contains(other.what) ? what : what + " · " + other.what;
        return new DeskLine(all, title, beside, when, late || other.late, done && other.done, query);
    }
}
