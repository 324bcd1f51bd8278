// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.GrantedAccess;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.PersonalColumn.Fate;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the {@link PersonalColumns} of every room hold to. Its subclass puts an agent of the town into the room's tables. */
public abstract class PersonalColumnsContract {

    protected static final AgentId AGENT = TownDirectory.EMILE;

    protected abstract TestDatabase database();

    protected abstract PersonalColumns room();

    protected abstract GrantedAccess access();

    /** May use the feature; from here on manages all features. */
    protected abstract AgentId manager();

    /** The agent is in some of the room's tables, and nothing keeps him or her from being erased. */
    protected abstract void fill();

    /** Tables of which a row goes with the agent, though no column says so: what was still open is taken back. */
    protected List<String> takenBack() {
        return List.of();
    }

    @BeforeEach
    void manageAllFeatures() {
        access().grant(manager(), PersonalNumbers.managed(database()));
    }

    @Test
    void the_agent_is_handed_the_rows_and_another_site_has_none() {
        fill();

        assertThat(handed(visitor(AGENT))).isNotEmpty();
        assertThat(handed(neighbour(manager()))).isEmpty();
    }

    @Test
    void an_erasure_leaves_no_number_and_every_row_but_the_agents_own() {
        fill();
        assertThat(PersonalNumbers.held(database(), room(), AGENT)).isNotEmpty();
        Map<String, Long> before = counts();

        database().get(PersonalData.class).erase(visitor(manager()), AGENT);

        assertThat(PersonalNumbers.held(database(), room(), AGENT)).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void an_erasure_on_another_site_touches_nothing_here() {
        fill();
        Map<String, Long> before = PersonalNumbers.held(database(), room(), AGENT);

        database().get(PersonalData.class).erase(neighbour(manager()), AGENT);

        assertThat(PersonalNumbers.held(database(), room(), AGENT)).isEqualTo(before);
    }

    /** Rows of the tables of which none goes. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        room().tables().stream()
                .filter(table -> table.columns().stream().noneMatch(column -> column.fate() == Fate.REMOVED))
                .map(PersonalTable::name)
                .filter(table -> !takenBack().contains(table))
                .forEach(table -> counts.put(table, PersonalNumbers.count(database(), table)));
        return counts;
    }

    /** The room's tables that the agent's export has rows of. */
    private Map<String, String> handed(Visitor visitor) {
        Map<String, String> handed = new TreeMap<>();
        Map<String, String> all =
                database().get(PersonalData.class).export(visitor, AGENT).tables();
        room().tables().forEach(table -> handed.put(table.name(), all.getOrDefault(table.name(), "[]\n")));
        handed.values().removeIf("[]\n"::equals);
        return handed;
    }

    private static Visitor visitor(AgentId agent) {
        return new Visitor(TownDirectory.TOWN, agent, Locale.FRENCH);
    }

    private static Visitor neighbour(AgentId agent) {
        return new Visitor(TownDirectory.NEIGHBOUR_TOWN, agent, Locale.FRENCH);
    }
}
