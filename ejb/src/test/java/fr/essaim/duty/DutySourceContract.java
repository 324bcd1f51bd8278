// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every {@link DutySource} holds to. Its subclass makes one agent of the town owe what this source tells of, and no more. */
public abstract class DutySourceContract {

    private static final PortalSite ANOTHER_COMPANY =
            new PortalSite(TownDirectory.TOWN.companyId() + 1, TownDirectory.TOWN.siteId());

    protected abstract TestDatabase database();

    protected abstract DutySource source();

    /** Owes nothing yet, and may see the feature. */
    protected abstract AgentId debtor();

    /** Sees the feature, owes nothing. */
    protected abstract AgentId bystander();

    /** May not see the feature. */
    protected abstract AgentId stranger();

    /** From now on the debtor owes so many things more. */
    protected abstract void owe(int many);

    @Test
    void what_is_owed_names_its_record_and_what_that_is_part_of() {
        owe(2);

        assertThat(owed(debtor()))
                .hasSize(2)
                .hasSameElementsAs(list(debtor(), 0, DutyList.ALL))
                .allSatisfy(duty -> {
                    assertThat(duty.kind()).isNotBlank();
                    assertThat(duty.about().key().id()).isPositive();
                    assertThat(duty.about().title()).isNotBlank();
                    assertThat(duty.within().key().type()).isNotBlank();
                    assertThat(duty.within().title()).isNotBlank();
                    assertThat(duty.since()).isNotNull();
                });
    }

    @Test
    void nobody_owes_what_is_wanted_of_another() {
        owe(2);

        assertThat(owed(bystander())).isEmpty();
    }

    @Test
    void nothing_is_owed_on_another_site_or_in_another_company() {
        owe(2);

        assertThat(source().of(visitor(debtor(), TownDirectory.NEIGHBOUR_TOWN))).isEmpty();
        assertThat(source().of(visitor(debtor(), ANOTHER_COMPANY))).isEmpty();
    }

    @Test
    void the_longest_due_stands_first_and_pages_leave_nothing_out() {
        owe(5);
        List<Duty> all = list(debtor(), 0, DutyList.ALL);
        List<Duty> paged = new ArrayList<>();
        for (int first = 0; first < 6; first += 2) {
            paged.addAll(list(debtor(), first, 2));
        }

        assertThat(all)
                .hasSize(5)
                .extracting(Duty::due)
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        assertThat(paged).isEqualTo(all);
        assertThat(slice(debtor(), 1, 1).total()).isEqualTo(5);
    }

    @Test
    void many_take_no_more_statements_than_few() {
        owe(2);
        owed(debtor());
        int few = statements();
        owe(12);
        owed(debtor());

        assertThat(owed(debtor())).hasSize(14);
        assertThat(statements()).isLessThanOrEqualTo(few).isLessThanOrEqualTo(10);
    }

    private int statements() {
        database().statements().reset();
        owed(debtor());
        return database().statements().statements().size();
    }

    @Test
    void whoever_may_not_see_the_feature_is_refused_its_list() {
        owe(1);

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> list(stranger(), 0, 10));
    }

    private List<Duty> owed(AgentId agent) {
        return source().of(visitor(agent));
    }

    private List<Duty> list(AgentId agent, int first, int size) {
        return slice(agent, first, size).items();
    }

    private Slice<Duty> slice(AgentId agent, int first, int size) {
        return database().get(DutyList.class).of(visitor(agent), source().feature(), first, size);
    }

    private static Visitor visitor(AgentId agent) {
        return visitor(agent, TownDirectory.TOWN);
    }

    private static Visitor visitor(AgentId agent, PortalSite site) {
        return new Visitor(site, agent, Locale.FRENCH);
    }
}
