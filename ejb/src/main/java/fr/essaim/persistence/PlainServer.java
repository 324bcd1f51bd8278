// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A server without a portal product: system properties, and its own naming service. */
final class PlainServer implements Platform {

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public String setting(String name) {
        return System.getProperty(name);
    }

    @Override
    public DataSource dataSource() throws NamingException {
        return InitialContext.doLookup(Settings.dataSourceName());
    }

    @Override
    public void release() {
        // What it has is the server's
    }
}
