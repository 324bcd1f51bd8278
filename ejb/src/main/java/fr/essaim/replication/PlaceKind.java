// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

/** Where something is taken up. */
public enum PlaceKind {
    INSTITUTION,
    DEPARTMENT,
    /** Another authority, told in words. */
    ELSEWHERE
}
