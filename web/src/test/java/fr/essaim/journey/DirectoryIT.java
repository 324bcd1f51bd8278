// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryIT extends Journey {

    private static final String AGENTS = "[href*='export=AGENTS']";

    @Test
    void a_file_with_one_error_says_where_and_changes_nothing() throws IOException {
        Visit visit = administrator();
        List<String> lines = export(visit);
        String mine = lineOf(lines, "rh");
        String wrong = mine.replaceAll(";hr;", ";sorcier;");
        assertThat(wrong).isNotEqualTo(mine);

        send(visit, lines.get(0), lineOf(lines, "agent").replace("Bibliothécaire", "Conservatrice"), wrong);

        assertThat(visit.find("section table tbody tr").first()).containsText("3");
        assertThat(visit.find(".portal-value").first()).hasText("sorcier");
        assertThat(visit.find("button[name='step'][value='apply']")).hasCount(0);
        visit.hasNoBarrier();
        visit.fitsItsWindow();
        assertThat(export(visit)).isEqualTo(lines);
    }

    @Test
    void a_right_file_is_checked_then_applied_as_a_whole() throws IOException {
        Visit visit = administrator();
        List<String> lines = export(visit);
        String before = lineOf(lines, "rh");
        String after = before.replaceFirst("Gestionnaire[^;]*", "Gestionnaire de carrières");
        assertThat(after).isNotEqualTo(before);

        send(visit, lines.get(0), after);
        assertThat(visit.find(".portal-counts")).isVisible();
        visit.hasNoBarrier();
        assertThat(lineOf(export(visit), "rh")).isEqualTo(before);
        visit.find("button[name='step'][value='apply']").click();

        assertThat(visit.find(".portal-note-success")).isVisible();
        visit.hasNoBarrier();
        assertThat(lineOf(export(visit), "rh")).isEqualTo(after);
        Visit other = signedIn("rh");
        other.find(".portal-user summary").click();
        assertThat(other.find(".portal-user-panel")).containsText("Gestionnaire de carrières");
    }

    @Test
    void a_file_of_something_else_is_refused() {
        Visit visit = administrator();

        send(visit, "fruit;couleur", "pomme;verte");

        assertThat(visit.find(".portal-note-danger")).isVisible();
        assertThat(visit.find("button[name='step'][value='apply']")).hasCount(0);
    }

    private Visit administrator() {
        Visit visit = signedIn("admin");
        visit.open("admin/directory");
        return visit;
    }

    private static List<String> export(Visit visit) throws IOException {
        var file = visit.page().waitForDownload(() -> visit.find(AGENTS).click());
        try (var content = file.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String lineOf(List<String> lines, String login) {
        return lines.stream()
                .filter(line -> line.startsWith(login + ";"))
                .findFirst()
                .orElseThrow();
    }

    private static void send(Visit visit, String... lines) {
        byte[] content = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        visit.find("input[type=file]").setInputFiles(new FilePayload("agents.csv", "text/csv", content));
        visit.find("form[enctype] button[type=submit]").click();
    }
}
