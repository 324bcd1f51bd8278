// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.NoneYetException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts french = Texts.of(Locale.FRENCH);
    private final Texts english = Texts.of(Locale.US);

    @Test
    void datesReadAsTheyAreWrittenInEachLanguage() {
        LocalDate day = LocalDate.of(2027, 12, 31);

        assertThat(french.date(day)).isEqualTo("31\u00a0déc.\u00a02027");
        assertThat(english.date(day)).isEqualTo("31\u00a0Dec\u00a02027");
        assertThat(french.date(null)).isEmpty();
        assertThat(french.date(LocalDate.of(2026, 9, 1))).isEqualTo("1er\u00a0sept.\u00a02026");
        assertThat(english.date(LocalDate.of(2026, 9, 1))).isEqualTo("1\u00a0Sept\u00a02026");
    }

    @Test
    void momentsAreThoseOfTheGivenPlace() {
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");

        assertThat(french.moment(noon, ZoneId.of("Europe/Paris"))).isEqualTo("1er juil. 2026 à 14:00");
    }

    @Test
    void moneyAndSharesKeepTheirUnitBesideThem() {
        assertThat(french.euros(12_000L)).isEqualTo("12\u202f000\u00a0€");
        assertThat(english.euros(12_000L)).isEqualTo("€12,000");
        assertThat(french.percent(45)).isEqualTo("45\u00a0%");
    }

    @Test
    void numbersOfThingsAgree() {
        assertThat(french.get("list.count", 0)).isEqualTo("Aucune action");
        assertThat(french.get("list.count", 1)).isEqualTo("1\u00a0action");
        assertThat(french.get("list.count", 117)).isEqualTo("117\u00a0actions");
    }

    @Test
    void statusesAreNamed() {
        assertThat(french.name(ActionStatus.PAUSED)).isEqualTo("Suspendue");
        assertThat(french.name(null)).isEmpty();
    }

    @Test
    void aRefusalIsASentenceThatNamesItsField() {
        Problem problem = Problem.of(
                new IllegalStateException(new InvalidValueException(ActionField.TITLE, "value.required")), french);

        assertThat(problem.kind()).isEqualTo("refused");
        assertThat(problem.sentence()).isEqualTo("Renseignez «\u00a0Intitulé\u00a0».");
        assertThat(Problem.of(new InvalidValueException(ActionField.TITLE, "value.too-long", 250, 251), french)
                        .sentence())
                .startsWith("Intitulé\u00a0: ");
        assertThat(problem.reference()).isNull();
    }

    @Test
    void whatIsMissingIsToldApartFromWhatIsRefused() {
        assertThat(Problem.of(new RecordNotFoundException("action.not-found"), french)
                        .kind())
                .isEqualTo("missing");
    }

    @Test
    void whatIsNotThereYetHasATitleOfItsOwn() {
        Problem problem = Problem.of(new NoneYetException("plan.none"), french);

        assertThat(problem.kind()).isEqualTo("none");
        assertThat(problem.title()).isEqualTo("Pas encore de plan");
        assertThat(Problem.of(new NoneYetException("plan.none"), english).title())
                .isEqualTo("No plan yet");
    }

    @Test
    void theUnexpectedGivesAReferenceAndNoCause() {
        Problem problem = Problem.of(new IllegalStateException("secret of the house"), french);

        assertThat(problem.kind()).isEqualTo("failed");
        assertThat(problem.sentence()).contains(problem.reference()).doesNotContain("secret");
    }
}
