// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import fr.essaim.access.Permission;
import java.util.List;

/**
 * A feature that hands over and erases what it holds about agents. Each offers itself as a CDI bean; the numbers it keeps are in
 * its rooms' {@link fr.essaim.persistence.PersonalColumns}.
 */
public interface PrivacyFeature {

    /** The feature's name, as in its packages; it begins the kinds of its notices. */
    String feature();

    /** Lasting types of its records that have a history. */
    List<String> recordTypes();

    /** Whoever has it may take away his or her own data. */
    Permission seen();

    /** Needed of every feature by whoever deals with the data of others: an erasure spares none. */
    Permission managed();
}
