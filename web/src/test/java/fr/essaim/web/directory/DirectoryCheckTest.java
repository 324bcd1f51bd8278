// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.directory.DirectoryDifference.ChangedCell;
import fr.essaim.web.directory.DirectoryDifference.Kind;
import fr.essaim.web.page.BundleMessages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is shown of a directory file before it is applied. */
@OnEachDatabase
class DirectoryCheckTest {

    private static final String DEPARTMENTS = "Collectivité;Nom de la collectivité;Code;Libellé;Direction parente\n";

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(CURIOUS, "admin", "secret", List.of("admin")),
            new DirectorySeed.Account(ZOE, "zoe", "secret", List.of("steering")));
    private final LocalDirectory directory = new LocalDirectory(tables);
    private final DirectoryImport imports = new DirectoryImport(
            tables,
            directory,
            SITE,
            column -> List.of(
                    BundleMessages.text(Locale.FRENCH, column.headingKey()),
                    BundleMessages.text(Locale.ENGLISH, column.headingKey())),
            password -> "hash of " + password,
            directory::forget,
            event -> {});

    @Test
    void a_check_tells_who_is_closed_created_and_changed_and_in_what() {
        byte[] file = bytes("Identifiant;Nom;Prénom;Courriel;Direction;Mot de passe\nadmin;Curieux;Claude;;;\n"
                + "zoe;Lefèvre;Zoé;zoe@ville.example;ACC;une phrase assez longue\nnora;Haddad;Nora;;;\n");
        tables.change(
                "update agent set first_name = 'Claude', last_name = 'Curieux', mail = '' where id = ?",
                CURIOUS.value());

        DirectoryCheck check = imports.check(file, false, CURIOUS);

        assertThat(check.differences())
                .extracting(DirectoryDifference::kind, DirectoryDifference::key, DirectoryDifference::name)
                .contains(tuple(Kind.CREATED, "nora", "Nora Haddad"), tuple(Kind.UPDATED, "zoe", "Zoé Lefèvre-Nœl"));
        assertThat(check.differences())
                .filteredOn(difference -> difference.key().equals("zoe"))
                .flatExtracting(DirectoryDifference::values)
                .contains(
                        new ChangedCell(DirectoryColumn.LAST_NAME, "Lefèvre-Nœl", "Lefèvre"),
                        new ChangedCell(DirectoryColumn.MAIL, "zoe.lefevre@ville.example", "zoe@ville.example"),
                        new ChangedCell(DirectoryColumn.PASSWORD, "", ""));
        assertThat(imports.check(bytes("Identifiant;Nom;Prénom\nadmin;Nom;Prénom\n"), true, CURIOUS)
                        .differences())
                .contains(new DirectoryDifference(Kind.CLOSED, "zoe", "Zoé Lefèvre-Nœl", List.of()));
    }

    @Test
    void a_login_that_lost_its_zeros_is_pointed_out_and_its_owner_is_among_those_who_are_closed() {
        apply("Identifiant;Nom;Prénom\n00123;Haddad;Nora\n");

        DirectoryCheck check =
                imports.check(bytes("Identifiant;Nom;Prénom\n123;Haddad;Nora\nadmin;Nom;Prénom\n"), true, CURIOUS);

        assertThat(check.warnings())
                .extracting(DirectoryProblem::line, DirectoryProblem::reason, DirectoryProblem::arguments)
                .containsExactly(tuple(2, "zeros", List.of("123", "00123")));
        assertThat(check.differences())
                .extracting(DirectoryDifference::kind, DirectoryDifference::key)
                .contains(tuple(Kind.CLOSED, "00123"), tuple(Kind.CREATED, "123"));
    }

    @Test
    void departments_that_are_created_or_renamed_are_told() {
        DirectoryCheck check = check(DEPARTMENTS + "VILLE;;ACC;Accueil de la ville;\nVILLE;;NEU;Neuve;ACC\n");

        assertThat(check.problems()).isEmpty();
        assertThat(check.differences())
                .extracting(DirectoryDifference::kind, DirectoryDifference::key)
                .containsExactly(tuple(Kind.CREATED, "NEU"), tuple(Kind.UPDATED, "ACC"));
        assertThat(check.differences().get(1).values())
                .filteredOn(value -> value.column() == DirectoryColumn.NAME)
                .extracting(ChangedCell::after)
                .containsExactly("Accueil de la ville");
    }

    @Test
    void an_encoding_that_was_guessed_is_told() {
        DirectoryCheck check = imports.check(
                "Identifiant;Nom;Prénom\rnora;Haddad-Lécuyer;Zoé\r".getBytes(Charset.forName("x-MacRoman")),
                false,
                CURIOUS);

        assertThat(check.warnings()).extracting(DirectoryProblem::reasonKey).containsExactly("encoding.guessed");
        assertThat(check.warnings().get(0).arguments()).isNotEmpty();
    }

    private DirectoryCheck check(String file) {
        return imports.check(bytes(file), false, CURIOUS);
    }

    private DirectoryCheck apply(String file) {
        return imports.apply(bytes(file), false, CURIOUS);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
