// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.SampleAuthority;
import fr.essaim.persistence.FreshDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Directory tables in a database of their own. */
public final class TestTables {

    private TestTables() {}

    public static DataSource database() {
        return new FreshDatabase().dataSource();
    }

    public static Tables empty() {
        return new Tables(emptyDatabase());
    }

    public static DataSource emptyDatabase() {
        DataSource dataSource = database();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/portal")
                .load()
                .migrate();
        return dataSource;
    }

    /** With {@link SampleAuthority} in it; hashes are the passwords themselves. */
    public static Tables sample(DirectorySeed.Account... accounts) {
        return sample(emptyDatabase(), accounts);
    }

    /** The same in this empty one. */
    public static Tables sample(DataSource emptyDatabase, DirectorySeed.Account... accounts) {
        Tables tables = new Tables(emptyDatabase);
        new DirectorySeeding(tables, password -> password).fill(1, seed(accounts));
        return tables;
    }

    public static DirectorySeed seed(DirectorySeed.Account... accounts) {
        SampleAuthority sample = SampleAuthority.create();
        var groups = new LinkedHashMap<DirectorySeed.Group, List<AgentId>>();
        sample.groups()
                .forEach((code, members) -> groups.put(new DirectorySeed.Group(code, code), List.copyOf(members)));
        return new DirectorySeed(
                sample.institutions(), sample.departments(), sample.people(), groups, List.of(accounts));
    }
}
