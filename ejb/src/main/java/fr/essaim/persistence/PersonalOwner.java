// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

/**
 * Says to people what rows of other rooms are of: these hold a number that is without meaning but for the record it leads to.
 *
 * @param column of that number, in those rows and in the record's own
 * @param recordType what the record is
 * @param table of the record
 * @param title its column that says most
 */
public record PersonalOwner(String column, String recordType, String table, String title) {

    /** Selects the record's name; empty where the number leads to another record. */
    public String select(String from) {
        return "(select '" + recordType + "/' || owner.id || ' ' || owner." + title + " from " + table
                + " owner where owner." + column + " = " + from + "." + column + ")";
    }
}
