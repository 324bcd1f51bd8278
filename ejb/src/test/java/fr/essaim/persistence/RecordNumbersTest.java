// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.plan.PlanScene;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RecordNumbersTest {

    /** {@link StatementCounter} does not count how they are fetched. */
    @Test
    void records_take_their_numbers_fifty_at_a_time_from_one_sequence() throws Exception {
        try (PlanScene scene = new PlanScene()) {
            Database database = scene.get(Database.class);

            List<Sequence> sequences = database.transactions()
                    .required(() -> database.entityManager().unwrap(Session.class).getDescriptors().values().stream()
                            .filter(ClassDescriptor::usesSequenceNumbers)
                            .map(ClassDescriptor::getSequence)
                            .toList());

            assertThat(sequences).hasSizeGreaterThan(20).allSatisfy(sequence -> {
                assertThat(sequence.getName()).isEqualTo("essaim_record_seq");
                assertThat(sequence.getPreallocationSize()).isEqualTo(50);
            });
        }
    }
}
