// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.directory.Institution;
import fr.essaim.plan.PlanLine;
import fr.essaim.plan.setup.PlanDraft;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.plan.PlanPieces;
import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupFormTest {

    private final PlanDraft draft = new PlanDraft(
            "Cap 2030",
            2024,
            2030,
            "<p>Ensemble, <strong>mieux</strong></p>",
            Set.of(1L, 9L),
            List.of(new PlanLine(1, "1", "Accueillir"), new PlanLine(2, "1.1", "Ouvrir")),
            List.of(new PlanLine(1, "G1", "Accueil")));

    private final SetupForm form = new SetupForm(
            draft, List.of(new Institution(1, "VILLE", "Ville"), new Institution(2, "METRO", "Métropole")));

    @Test
    void aFormLeftAloneSaysWhatItWasGiven() {
        assertThat(form.draft()).isEqualTo(draft);
    }

    @Test
    void whatIsTypedIsWhatIsSent() {
        form.setTitle("Cap 2031");
        form.setEndYear(" 2031 ");
        form.setForeword("Ensemble");
        form.setInstitutions(new String[] {"2"});
        form.setAxes("2;Servir");
        form.setGroups("");

        assertThat(form.draft())
                .isEqualTo(new PlanDraft(
                        "Cap 2031",
                        2024,
                        2031,
                        "<p>Ensemble</p>",
                        Set.of(2L, 9L),
                        List.of(new PlanLine(1, "2", "Servir")),
                        List.of()));
    }

    @Test
    void anInstitutionThatTheDirectoryLostStaysWithThePlan() {
        form.setInstitutions(null);

        assertThat(form.draft().institutionIds()).containsExactly(9L);
    }

    @Test
    void aYearThatIsNoNumberIsRefused() {
        form.setStartYear("deux mille");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(form::draft)
                .satisfies(refusal -> assertThat(
                                Problem.of(refusal, PlanPieces.FRENCH).sentence())
                        .isEqualTo("Première année\u00a0: «\u00a0deux mille\u00a0» n’est pas un nombre entier."));
    }

    @Test
    void aLineThatDoesNotFitIsToldWithItsNumber() {
        form.setAxes("1;Accueillir\n\nOuvrir");

        assertThatExceptionOfType(InvalidLineException.class)
                .isThrownBy(form::draft)
                .satisfies(refusal -> assertThat(
                                Problem.of(refusal, PlanPieces.FRENCH).sentence())
                        .startsWith("Axes, ligne 3\u00a0: Un code, un point-virgule puis un intitulé sont attendus"));
    }
}
