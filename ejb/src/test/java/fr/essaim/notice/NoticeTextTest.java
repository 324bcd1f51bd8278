// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.follow.PlanNotice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private static final RecordKey ACTION = new RecordKey("PlanAction", 5001);

    /** Of all features. */
    private static final List<NoticeKind> KINDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.essaim").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(NoticeKind.class))
                    .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                    .map(NoticeKind.class::cast)
                    .toList();

    private final NoticeText french = new NoticeText(Locale.FRENCH);
    private final NoticeText english = new NoticeText(Locale.UK);

    @Test
    void every_kind_has_its_texts_in_both_languages_and_no_other_texts_are_there() throws IOException {
        Properties frenchTexts = bundle("messages.properties");
        assertThat(KINDS).contains(PlanNotice.LEAD_NAMED).hasSizeGreaterThan(PlanNotice.values().length);

        assertThat(frenchTexts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("notice.unknown"), KINDS.stream().map(NoticeKind::code))
                        .flatMap(code -> Stream.of(code + ".title", code + ".sentence", code + ".subject"))
                        .toList());
        assertThat(bundle("messages_en.properties").stringPropertyNames()).isEqualTo(frenchTexts.stringPropertyNames());
        assertThat(bundle("messages_fr.properties")).as("French is the base").isEmpty();
        assertThat(frenchTexts.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void the_lead_reads_which_action_in_french_or_english() {
        Notice notice = Notice.of(PlanNotice.LEAD_NAMED, ACTION, "k", 1117, "L'été {0} d’or");

        assertThat(french.title(notice)).isEqualTo("Vous pilotez une action");
        assertThat(french.sentence(notice))
                .isEqualTo("Vous pilotez désormais l’action 1117, «\u00a0L'été {0} d’or\u00a0».");
        assertThat(english.sentence(notice)).isEqualTo("You now lead action 1117, “L'été {0} d’or”.");
        assertThat(new NoticeText(Locale.GERMAN).title(notice)).isEqualTo(french.title(notice));
    }

    @Test
    void one_action_and_several_are_counted_as_the_language_wants_it() {
        assertThat(french.subject(Notice.of(PlanNotice.REPORT_DUE, ACTION, "k", 1)))
                .isEqualTo("Une action attend votre point d’étape");
        assertThat(french.subject(Notice.of(PlanNotice.REPORT_DUE, ACTION, "k", 3)))
                .isEqualTo("3 actions attendent votre point d’étape");
        assertThat(english.sentence(Notice.of(PlanNotice.REPORT_DUE, ACTION, "k", 3)))
                .isEqualTo("3 actions are waiting for your progress report.");
    }

    @Test
    void a_kind_of_a_later_release_still_says_that_there_is_something_to_see() {
        Notice notice = new Notice("future.kind", ACTION, "k", List.of("x"));

        assertThat(french.title(notice)).isEqualTo("Une nouvelle vous attend");
        assertThat(english.subject(notice)).isEqualTo("Essaim: there is news for you");
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(NoticeText.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
