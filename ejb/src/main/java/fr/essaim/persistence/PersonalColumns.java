// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.util.List;
import java.util.Map;

/**
 * The columns of one room that hold agents' numbers. Every room that has some offers them as a CDI bean; a test compares what is
 * offered with the tables, so that none is forgotten.
 */
public interface PersonalColumns {

    List<PersonalTable> tables();

    /**
     * Which rows of other rooms' tables are handed over to somebody else than the agent, where they belong to records of this
     * one: conditions without places, by the names of these tables.
     */
    default Map<String, String> limitsToOthers() {
        return Map.of();
    }

    /** The records of this room that rows of others are of: agents read their names beside the numbers that lead there. */
    default List<PersonalOwner> owners() {
        return List.of();
    }

    /**
     * Before any room erases: what has to be taken back or copied first.
     *
     * @throws RuntimeException when the agent cannot be erased now
     */
    default void prepare(Erasure erasure) {}

    /** What becomes of the numbers. */
    default void erase(Erasure erasure) {
        tables().forEach(erasure::overwrite);
    }

    /** Once every room has erased: what could not go before. */
    default void finish(Erasure erasure) {}
}
