// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a feature promises whose records have an audience. */
public abstract class AudienceOwnerContract {

    protected abstract AudienceOwner owner();

    /** A record with an audience. */
    protected abstract RecordKey record();

    /** Who says whom it is for. */
    protected abstract Visitor organiser();

    /** Who sees the record, and no more. */
    protected abstract Visitor member();

    /** Who does not see the record. */
    protected abstract Visitor outsider();

    /** Who may do everything on another site. */
    protected abstract Visitor neighbour();

    /** In the transaction that a service would have. */
    protected abstract <T> T inTransaction(Callable<T> work);

    @Test
    void whoever_organises_it_comes_in_and_finds_one_audience() {
        OwnedAudience seen = inTransaction(() -> owner().enter(organiser(), record()));
        OwnedAudience changed = inTransaction(() -> owner().enterForChange(organiser(), record()));

        assertThat(seen.audienceId()).isPositive().isEqualTo(changed.audienceId());
        assertThat(seen.title()).isNotBlank();
    }

    @Test
    void whoever_sees_it_only_may_not() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> inTransaction(() -> owner().enter(member(), record())));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> inTransaction(() -> owner().enterForChange(member(), record())));
    }

    @Test
    void for_those_outside_there_is_no_such_record() {
        for (Visitor visitor : new Visitor[] {outsider(), neighbour()}) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> inTransaction(() -> owner().enter(visitor, record())));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> inTransaction(() -> owner().enterForChange(visitor, record())));
        }
    }
}
