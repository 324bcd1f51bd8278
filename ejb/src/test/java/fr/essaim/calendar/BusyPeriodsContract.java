// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What busy periods are to each feature that plans with the calendar. */
public abstract class BusyPeriodsContract {

    private static final LocalDate FROM = LocalDate.parse("2026-05-10");
    private static final LocalDate TO = LocalDate.parse("2026-06-10");

    protected abstract BusyPeriods periods();

    /** Whom the feature lets declare. */
    protected abstract Visitor declares();

    /** Who plans something of the feature and declares nothing. */
    protected abstract Visitor plans();

    /** Who does neither. */
    protected abstract Visitor takesPart();

    /** Who may declare on another site. */
    protected abstract Visitor declaresNextDoor();

    @Test
    protected void they_are_declared_and_removed_by_those_who_may() {
        assertThat(periods().mayDeclare(declares())).isTrue();
        assertThat(periods().mayDeclare(plans())).isFalse();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> periods().declare(plans(), "Élections", FROM, TO));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> periods().declare(declares(), "Élections", TO, FROM));
        long periodId = periods().declare(declares(), "Élections", FROM, TO);

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> periods().remove(plans(), periodId));
        assertThat(periods().between(declares(), FROM, TO)).hasSize(1);
        periods().remove(declares(), periodId);
        assertThat(periods().between(declares(), FROM, TO)).isEmpty();
    }

    @Test
    protected void they_are_read_by_those_who_plan() {
        periods().declare(declares(), "Élections", FROM, TO);

        assertThat(periods().between(plans(), TO, TO.plusDays(7)))
                .extracting(BusyPeriod::title)
                .containsExactly("Élections");
        assertThat(periods().between(plans(), TO.plusDays(1), TO.plusDays(7))).isEmpty();
        assertThat(periods().between(takesPart(), FROM, TO)).isEmpty();
    }

    @Test
    protected void they_are_of_one_site() {
        long periodId = periods().declare(declares(), "Élections", FROM, TO);

        assertThat(periods().between(declaresNextDoor(), FROM, TO)).isEmpty();
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> periods().remove(declaresNextDoor(), periodId));
    }
}
