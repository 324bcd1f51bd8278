// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DirectoryPageTest {

    private static final String PATH = "/admin/directory";

    private final PortalUnderTest portal = new PortalUnderTest(new TestClock());
    private final Browser browser = new Browser(portal).signedIn("admin");
    private final String csrf = Browser.csrf(browser.get(PATH));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void a_file_is_checked_then_confirmed_then_applied() {
        HttpResponse<String> checked =
                upload("Identifiant;Nom;Prénom;Direction;Mot de passe\nnora;Haddad;Nora;ACC;une phrase assez longue\n"
                        + "admin;Nouveau;Nom;;\n");
        assertThat(checked.body())
                .contains("Fichier contrôlé", "value=\"apply\"")
                .contains("Création", "Nora Haddad", "devient «\u00a0Nouveau\u00a0»");

        HttpResponse<String> applied = browser.post(PATH, Map.of("csrf", csrf, "step", "apply"));
        assertThat(applied.body()).contains("Fichier appliqué").doesNotContain("value=\"apply\"");
        assertThat(new Browser(portal)
                        .signIn("/signin", "nora", "une phrase assez longue")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_file_given_up_is_not_applied_later() {
        upload("Identifiant;Nom;Prénom\nnora;Haddad;Nora\n");
        browser.post(PATH, Map.of("csrf", csrf, "step", "cancel"));

        assertThat(browser.post(PATH, Map.of("csrf", csrf, "step", "apply")).body())
                .doesNotContain("Fichier appliqué");
    }

    @Test
    void problems_are_listed_and_leave_nothing_to_confirm() {
        HttpResponse<String> refused = upload("Identifiant;Nom;Prénom;Direction\nnora;Haddad;Nora;INCONNUE\n");

        assertThat(refused.body())
                .contains("Fichier refusé", "Un problème à corriger.", "INCONNUE", "Aucune direction ne porte ce code.")
                .doesNotContain("value=\"apply\"");
        assertThat(browser.post(PATH, Map.of("csrf", csrf, "step", "apply")).body())
                .doesNotContain("Fichier appliqué");
    }

    @Test
    void markup_in_a_cell_is_shown_as_text() {
        assertThat(upload("Identifiant;Nom;Prénom\n<script>alert(1)</script>;Nom;Prénom\n")
                        .body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void an_empty_upload_is_told() {
        assertThat(upload("").body()).contains("Le fichier est vide.");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_with_the_limit() {
        assertThat(upload("x".repeat((4 << 20) + 1)).body()).containsPattern("Le fichier dépasse 4[ \\u00a0\\u202f]Mo");
    }

    @Test
    void an_upload_too_large_to_be_read_is_said_to_be_too_large() {
        byte[] content = new byte[20 << 20];

        HttpResponse<String> refused =
                browser.upload(PATH, Map.of("csrf", csrf, "step", "check"), "agents.csv", content);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("Envoi trop volumineux");
        assertThat(browser.uploadInChunks(PATH, Map.of("csrf", csrf, "step", "check"), "agents.csv", content)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_password_set_by_import_ends_the_open_sessions_of_its_agent() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        Browser jean = new Browser(portal).signedIn("jean");
        assertThat(zoe.get("/page/plan").statusCode()).isEqualTo(200);
        apply("Identifiant;Nom;Prénom;Mot de passe\nzoe;Lefèvre;Zoé;une phrase assez longue\n");

        assertThat(zoe.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(jean.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(zoe.signIn("/signin", "zoe", "une phrase assez longue").statusCode())
                .isEqualTo(302);
        assertThat(zoe.get("/page/plan").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/account/password"));
    }

    @Test
    void a_deactivated_agents_session_does_not_come_back_with_the_account() {
        Browser zoe = new Browser(portal).signedIn("zoe");
        apply("Identifiant;Nom;Prénom;Actif\nzoe;Lefèvre;Zoé;non\n");
        apply("Identifiant;Nom;Prénom;Actif\nzoe;Lefèvre;Zoé;oui\n");

        assertThat(zoe.get("/page/plan").statusCode()).isEqualTo(302);
    }

    @Test
    void an_upload_without_its_token_is_refused() {
        HttpResponse<String> refused = browser.upload(
                PATH,
                Map.of("step", "check"),
                "agents.csv",
                "Identifiant;Nom;Prénom\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void only_the_administrator_gets_files() {
        Browser agent = new Browser(portal).signedIn("jean");

        assertThat(agent.get(PATH + "?export=AGENTS").statusCode()).isEqualTo(403);
        assertThat(agent.get(PATH + "?template=AGENTS").statusCode()).isEqualTo(403);
        assertThat(browser.get(PATH + "?export=AGENTS").body()).contains("zoe.lefevre@ville.example");
        assertThat(browser.get(PATH + "?export=NOTHING").statusCode()).isEqualTo(404);
    }

    @Test
    void templates_hold_the_headings_in_the_readers_language() {
        HttpResponse<String> template = browser.get(PATH + "?template=DEPARTMENTS");

        assertThat(template.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"directions.csv\"");
        assertThat(template.body().trim())
                .isEqualTo("\uFEFFCollectivité;Nom de la collectivité;Code;Libellé;Direction parente");
    }

    private void apply(String file) {
        upload(file);
        assertThat(browser.post(PATH, Map.of("csrf", csrf, "step", "apply")).body())
                .contains("Fichier appliqué");
    }

    private HttpResponse<String> upload(String file) {
        return browser.upload(
                PATH, Map.of("csrf", csrf, "step", "check"), "agents.csv", file.getBytes(StandardCharsets.UTF_8));
    }
}
