// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.idea.vote.tally.Participation.Cell;
import fr.essaim.idea.vote.tally.Participation.InstitutionShare;
import fr.essaim.idea.vote.tally.Participation.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final int THRESHOLD = 10;

    @Test
    void nothing_is_told_of_a_vote_of_too_few() {
        Participation told = Participation.of(List.of(new Cell(1, 1, 50, 4), new Cell(2, 1, 50, 5)), THRESHOLD);

        assertThat(told.all().voters()).isNull();
        assertThat(told.institutions()).allMatch(of -> of.share().voters() == null);
    }

    @Test
    void an_institution_that_is_silent_has_silent_departments() {
        Participation told = Participation.of(
                List.of(new Cell(1, 1, 50, 40), new Cell(2, 1, 50, 9), new Cell(3, 1, 50, 12), new Cell(3, 2, 50, 11)),
                THRESHOLD);

        assertThat(told.institutions()).extracting(of -> of.share().voters()).containsExactly(40L, null, null);
        assertThat(told.institutions().get(2).departments()).allMatch(share -> share.voters() == null);
        assertThat(told.all().percent()).isEqualTo(36);
    }

    /** An attacker subtracts all that is told from the total that is told, at both levels, in a thousand authorities. */
    @Test
    void no_subtraction_tells_of_fewer_than_the_threshold() {
        Random random = new Random(42);
        for (int authority = 0; authority < 1_000; authority++) {
            List<Cell> cells = new ArrayList<>();
            for (int institution = 1; institution <= 1 + random.nextInt(4); institution++) {
                for (int department = 1; department <= 1 + random.nextInt(6); department++) {
                    long voters = random.nextInt(25);
                    cells.add(new Cell(institution, department, voters + random.nextInt(20), voters));
                }
            }
            Participation told = Participation.of(cells, THRESHOLD);
            assertSafe(
                    told.all(),
                    told.institutions().stream().map(InstitutionShare::share).toList());
            told.institutions().forEach(of -> assertSafe(of.share(), of.departments()));
        }
    }

    private static void assertSafe(Share total, List<Share> parts) {
        long told = 0;
        boolean silent = false;
        for (Share part : parts) {
            if (part.voters() == null) {
                silent = true;
            } else {
                assertThat(total.voters()).as("parts of a silent total").isNotNull();
                assertThat(part.voters()).isGreaterThanOrEqualTo(THRESHOLD);
                told += part.voters();
            }
        }
        if (silent && total.voters() != null) {
            assertThat(total.voters() - told).isGreaterThanOrEqualTo(THRESHOLD);
        }
    }
}
