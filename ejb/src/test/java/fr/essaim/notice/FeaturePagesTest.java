// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.essaim.history.RecordKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeaturePagesTest {

    private static final RecordKey LETTER = new RecordKey("Letter", 12);
    private static final RecordKey SURVEY = new RecordKey("Survey", 3);

    private final FeaturePage letters = page("letter", "letters", "Letter");

    private final FeaturePages pages = new FeaturePages(List.of(letters, page("garden", "gardens", "Garden")));

    private static FeaturePage page(String feature, String portlet, String record) {
        return new FeaturePage(
                feature,
                portlet,
                false,
                "fr.essaim." + feature,
                List.of(() -> feature + ".opened", () -> feature + ".closed"),
                Map.of(
                        record,
                        new RecordView("sheet", feature, "fr.essaim." + record),
                        record + "Duties",
                        new RecordView("todo", "", "fr.essaim." + feature)));
    }

    private static Notice notice(String kind, RecordKey about) {
        return new Notice(kind, about, "key", List.of());
    }

    @Test
    void a_record_is_shown_by_the_feature_that_has_such_records() {
        assertThat(pages.showing(LETTER)).contains(letters);
        assertThat(letters.query(LETTER)).isEqualTo("view=sheet&letter=12");
        assertThat(letters.query(new RecordKey("LetterDuties", 1))).isEqualTo("view=todo");
    }

    @Test
    void a_record_of_a_feature_that_is_not_here_has_no_page() {
        assertThat(pages.showing(SURVEY)).isEmpty();
        assertThat(new FeaturePages(List.of()).showing(LETTER)).isEmpty();
    }

    @Test
    void a_notice_belongs_to_the_feature_that_begins_its_kind_and_to_no_other() {
        assertThat(pages.telling(notice("letter.opened", SURVEY))).contains(letters);
        assertThat(pages.telling(notice("survey.opened", LETTER))).isEmpty();
        assertThat(pages.telling(notice("letters.opened", LETTER))).isEmpty();
    }

    @Test
    void kinds_are_numbered_from_one_and_those_that_nobody_knows_have_none() {
        assertThat(letters.number(notice("letter.closed", LETTER))).isEqualTo(2);
        assertThat(letters.number(notice("letter.lost", LETTER))).isZero();
    }

    @Test
    void a_notice_stands_under_what_it_is_about_else_under_its_feature() {
        assertThat(letters.resource(notice("letter.closed", LETTER))).isEqualTo("fr.essaim.Letter");
        assertThat(letters.resource(notice("letter.closed", SURVEY))).isEqualTo("fr.essaim.letter");
    }

    @Test
    void two_features_may_not_claim_the_same_records_portlet_or_name() {
        for (FeaturePage twin : List.of(
                page("note", "notes", "Letter"), page("note", "letters", "Note"), page("letter", "notes", "Note"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new FeaturePages(List.of(letters, twin)));
        }
    }

    @Test
    void a_feature_has_no_kinds_of_notices_of_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeaturePage(
                        "letter", "letters", false, "fr.essaim.letter", List.of(() -> "plan.opened"), Map.of()));
    }
}
