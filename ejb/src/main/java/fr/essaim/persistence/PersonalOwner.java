// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

/**
 * Says to people what rows of other rooms are of: these hold a number that is without meaning but for the record it leads to.
 *
 * @param column of that number, in those rows and in the record's own
 * @param recordType what the record is
 * @param table of the record
 * @param title its column that says most
 * @param shown of which of these records, called {@code owner}, the title may be told
 */
public record PersonalOwner(String column, String recordType, String table, String title, String shown) {

    /** Selects the record's name; empty where the number leads to another record. */
    public String select(String from) {
        return "(select '" + recordType + "/' || owner.id || case when " + shown + " then ' ' || owner." + title
                + " else '' end from " + table
                + " owner where owner." + column + " = " + from + "." + column + ")";
    }
}
