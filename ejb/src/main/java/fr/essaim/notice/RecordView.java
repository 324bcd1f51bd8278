// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

/**
 * The view that shows records of one kind.
 *
 * @param view the value of the parameter {@code view} in its address
 * @param parameter of the record's number in its address; empty for a view that is about no record in particular
 * @param resource the name under which portals keep what such a record belongs to
 */
public record RecordView(String view, String parameter, String resource) {

    String query(long recordId) {
        return "view=" + view + (parameter.isEmpty() ? "" : "&" + parameter + "=" + recordId);
    }
}
