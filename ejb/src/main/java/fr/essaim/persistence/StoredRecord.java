// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** Something with a row of its own. Numbers come from one sequence, fifty at a time, so they are unique across tables. */
@MappedSuperclass
public abstract class StoredRecord {

    @Id
    @SequenceGenerator(name = "essaim_record", sequenceName = "essaim_record_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "essaim_record")
    private Long id;

    protected StoredRecord() {}

    /** Given when the record is stored. */
    public Long id() {
        return id;
    }
}
