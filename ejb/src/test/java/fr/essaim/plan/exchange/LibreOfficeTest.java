// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** On an export that LibreOffice 7.4 opened and saved, see {@link LibreOfficeScene}. */
@OnEachDatabase
class LibreOfficeTest {

    @Test
    void an_export_saved_by_libreoffice_shows_no_difference_and_one_cell_changed_there_shows_that_one()
            throws Exception {
        try (PlanScene town = new PlanScene(new CrowdedDirectory());
                InputStream saved = LibreOfficeTest.class.getResourceAsStream("libreoffice.xlsx")) {
            SpreadsheetScene scene = LibreOfficeScene.in(town);
            byte[] file = saved.readAllBytes();

            ImportPreview same = scene.check(file);
            ImportPreview changed = scene.check(
                    SpreadsheetScene.edited(file, sheet -> SpreadsheetScene.set(sheet, 3, ActionField.TITLE, "2027")));

            assertThat(SpreadsheetScene.told(same)).isEmpty();
            assertThat(same.differences()).isEmpty();
            assertThat(same.unchanged()).isEqualTo(3);
            assertThat(changed.differences()).singleElement().satisfies(row -> assertThat(row.fields())
                    .extracting(FieldDifference::field, FieldDifference::proposed)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(ActionField.TITLE, "2027")));
        }
    }
}
