// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.sql.SQLException;

/** A data source that can find out by itself whether what is written can be kept; found with {@link java.sql.Wrapper#unwrap}. */
public interface StorageTrial {

    /** @throws SQLException when nothing can be kept now */
    void tryToStore() throws SQLException;
}
