// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.Department;
import fr.essaim.directory.StaffMember;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.page.BundleMessages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DirectoryImportTest {

    private static final String AGENTS = "Identifiant;Nom;Prénom;Courriel;Direction;Actif\n";
    private static final String DEPARTMENTS = "Collectivité;Nom de la collectivité;Code;Libellé;Direction parente\n";

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(CURIOUS, "admin", "secret", List.of("admin")),
            new DirectorySeed.Account(ZOE, "zoe", "secret", List.of("steering")));
    private final LocalDirectory directory = new LocalDirectory(tables);
    private final List<AuditEvent> events = new ArrayList<>();
    private final DirectoryImport imports = new DirectoryImport(
            tables,
            directory,
            SITE,
            column -> List.of(
                    BundleMessages.text(Locale.FRENCH, column.headingKey()),
                    BundleMessages.text(Locale.ENGLISH, column.headingKey())),
            password -> "hash of " + password,
            directory::forget,
            events::add);

    @Test
    void what_an_agent_may_do_more_or_less_is_told_right_by_right() {
        apply("Identifiant;Nom;Prénom;Rôles;Actif\nzoe;Lefèvre;Zoé;admin,hr;oui\n");
        apply("Identifiant;Nom;Prénom;Rôles;Groupes;Actif\nzoe;Lefèvre;Zoé;hr;Jardiniers de la ville;non\n");
        apply("Identifiant;Nom;Prénom;Actif\nzoe;Lefèvre;Zoé;oui\n");
        assertThat(imports.apply(bytes("Identifiant;Nom;Prénom\nadmin;Nom;Prénom\n"), true, CURIOUS)
                        .problems())
                .isEmpty();

        assertThat(events)
                .filteredOn(event -> event.kind() == AuditKind.RIGHTS_CHANGED && event.number() == ZOE.value())
                .extracting(AuditEvent::detail)
                .containsExactly("+admin", "+hr", "-steering", "-admin", "groups", "closed", "reopened", "closed");
    }

    @Test
    void new_agents_are_created_and_known_ones_updated_by_login() {
        DirectoryCheck applied =
                apply(AGENTS + "zoe;Lefèvre;Zoé;zoe@ville.example;ACC;oui\nnora;Haddad;Nora;nora@ville.example;GUI;\n");

        assertThat(applied.problems()).isEmpty();
        assertThat(List.of(applied.created(), applied.updated(), applied.deactivated()))
                .containsExactly(1, 1, 0);
        assertThat(directory.named(SITE, "Nora Haddad"))
                .extracting(StaffMember::mail, StaffMember::departmentId, StaffMember::institutionId)
                .containsExactly(tuple("nora@ville.example", 23L, 11L));
        assertThat(directory.find(SITE, ZOE)).map(StaffMember::lastName).contains("Lefèvre");
    }

    @Test
    void accounts_stay_free_while_passwords_are_worked_out_and_nothing_is_stored_before() {
        List<String> progress = new ArrayList<>();
        DirectoryImport slow = new DirectoryImport(
                tables,
                directory,
                SITE,
                column -> List.of(BundleMessages.text(Locale.FRENCH, column.headingKey())),
                password -> CompletableFuture.supplyAsync(() -> {
                            assertThat(tables.count("select count(*) from account where must_change"))
                                    .isZero();
                            tables.change("update account set stamp = stamp where agent_id = ?", ZOE.value());
                            return "hash of " + password;
                        })
                        .join(),
                directory::forget,
                events::add);
        byte[] file = ("Identifiant;Nom;Prénom;Mot de passe\nzoe;Lefèvre;Zoé;une phrase assez longue\n"
                        + "nora;Haddad;Nora;une autre phrase longue\n")
                .getBytes(StandardCharsets.UTF_8);

        DirectoryCheck applied = slow.apply(file, false, CURIOUS, (done, total) -> progress.add(done + "/" + total));

        assertThat(applied.problems()).isEmpty();
        assertThat(progress).containsExactly("0/2", "1/2", "2/2");
        assertThat(tables.list(
                        "select password_hash from account where must_change order by login", row -> row.getString(1)))
                .containsExactly("hash of une autre phrase longue", "hash of une phrase assez longue");
    }

    @Test
    void a_check_changes_nothing() {
        check(AGENTS + "nora;Haddad;Nora;nora@ville.example;GUI;\n");

        assertThat(directory.named(SITE, "Nora Haddad")).isEmpty();
    }

    @Test
    void an_agent_set_to_no_is_deactivated_and_counted_so() {
        assertThat(apply(AGENTS + "zoe;Lefèvre-Nœl;Zoé;zoe.lefevre@ville.example;ACC;non\n")
                        .deactivated())
                .isEqualTo(1);
        assertThat(directory.find(SITE, ZOE)).map(StaffMember::active).contains(false);
    }

    @Test
    void columns_that_are_not_there_change_nothing() {
        apply("Identifiant;Nom;Prénom\nzoe;Autre;Zoé\n");

        assertThat(directory.find(SITE, ZOE))
                .hasValueSatisfying(zoe -> assertThat(zoe.mail()).isEqualTo("zoe.lefevre@ville.example"));
        assertThat(directory.members(SITE, "steering", 0, 10).total()).isEqualTo(1);
        assertThat(directory.members(SITE, "gt-accueil", 0, 10).total()).isEqualTo(2);
    }

    @Test
    void groups_and_roles_follow_the_file_and_new_groups_are_announced() {
        String file = "Identifiant;Nom;Prénom;Groupes;Rôles\nzoe;Lefèvre;Zoé;gt-accueil, gt-nouveau;hr\n";

        assertThat(check(file).newGroups()).containsExactly("gt-nouveau");
        apply(file);

        assertThat(directory.members(SITE, "gt-nouveau", 0, 10).total()).isEqualTo(1);
        assertThat(directory.members(SITE, "hr", 0, 10).total()).isEqualTo(1);
        assertThat(directory.members(SITE, "steering", 0, 10).total()).isZero();
    }

    @Test
    void a_complete_file_deactivates_those_who_are_missing() {
        byte[] file = bytes(AGENTS + "admin;Script;Cent;curieux@ville.example;DGS;oui\n");

        DirectoryCheck applied = imports.apply(file, true, CURIOUS);

        assertThat(applied.deactivated()).isEqualTo(6);
        assertThat(directory.search(SITE, "", 0, 200).total()).isEqualTo(1);
    }

    @Test
    void whoever_imports_cannot_lock_the_door_behind() {
        assertThat(reasons(check(AGENTS + "admin;Script;Cent;curieux@ville.example;DGS;non\n")))
                .containsExactly("yourself");
        assertThat(reasons(check("Identifiant;Nom;Prénom;Rôles\nadmin;Script;Cent;hr\n")))
                .containsExactly("yourself");
        assertThat(reasons(imports.check(bytes(AGENTS + "zoe;Lefèvre;Zoé;;;oui\n"), true, CURIOUS)))
                .containsExactly("yourselfMissing");
    }

    @Test
    void every_problem_is_told_with_line_column_and_value() {
        DirectoryCheck check = check(AGENTS
                + "ok;Nom;Prénom;ok@ville.example;ACC;oui\n"
                + "OK;Nom;Prénom;;;\n"
                + "autre;Nom;;pas une adresse;INCONNUE;peut-être\n"
                + "copie;Nom;Prénom;Jean.Martin@ville.example;;\n"
                + "double;Nom;Prénom;OK@ville.example;;\n"
                + ";Nom;Prénom;;;\n");

        assertThat(check.problems())
                .extracting(
                        DirectoryProblem::line,
                        DirectoryProblem::column,
                        DirectoryProblem::value,
                        DirectoryProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(3, DirectoryColumn.LOGIN, "OK", "duplicate"),
                        tuple(4, DirectoryColumn.FIRST_NAME, "", "required"),
                        tuple(4, DirectoryColumn.MAIL, "pas une adresse", "mail"),
                        tuple(4, DirectoryColumn.DEPARTMENT, "INCONNUE", "unknownDepartment"),
                        tuple(4, DirectoryColumn.ACTIVE, "peut-être", "yesOrNo"),
                        tuple(5, DirectoryColumn.MAIL, "Jean.Martin@ville.example", "duplicateMail"),
                        tuple(6, DirectoryColumn.MAIL, "OK@ville.example", "duplicateMail"),
                        tuple(7, DirectoryColumn.LOGIN, "", "required"));
    }

    @Test
    void nothing_is_applied_while_there_is_one_problem() {
        DirectoryCheck applied = apply(AGENTS + "nora;Haddad;Nora;;GUI;\nautre;Nom;Prénom;;INCONNUE;\n");

        assertThat(applied.applicable()).isFalse();
        assertThat(directory.named(SITE, "Nora Haddad")).isEmpty();
    }

    @Test
    void a_file_that_breaks_while_it_is_stored_leaves_nothing_behind() {
        DirectoryImport broken = new DirectoryImport(
                tables,
                directory,
                SITE,
                column -> List.of(BundleMessages.text(Locale.FRENCH, column.headingKey())),
                password -> {
                    throw new IllegalStateException("no hash today");
                },
                directory::forget,
                events::add);
        byte[] file =
                bytes("Identifiant;Nom;Prénom;Mot de passe\nnora;Haddad;Nora;\nlast;Nom;Prénom;une phrase longue\n");

        assertThatThrownBy(() -> broken.apply(file, false, CURIOUS)).isInstanceOf(IllegalStateException.class);
        assertThat(directory.named(SITE, "Nora Haddad")).isEmpty();
    }

    @Test
    void two_agents_may_exchange_their_addresses() {
        String first = AGENTS + "a;Un;Agent;un@ville.example;;\nb;Deux;Agent;deux@ville.example;;\n";
        String second = AGENTS + "a;Un;Agent;deux@ville.example;;\nb;Deux;Agent;un@ville.example;;\n";
        apply(first);

        assertThat(apply(second).problems()).isEmpty();
        assertThat(directory.named(SITE, "deux@ville.example"))
                .extracting(StaffMember::lastName)
                .containsExactly("Un");
    }

    @Test
    void empty_files_and_wrong_columns_are_told_as_such() {
        assertThat(reasons(check(""))).containsExactly("upload.empty");
        assertThat(reasons(check(AGENTS))).containsExactly("empty");
        assertThat(reasons(check("a;b;c\n1;2;3\n"))).containsExactly("headings");
        assertThat(reasons(check("%PDF-1.7\n"))).containsExactly("upload.wrongType");
        assertThat(reasons(check("Identifiant;Nom;Prénom;Salaire\nzoe;Lefèvre;Zoé;1\n")))
                .containsExactly("heading");
        assertThat(reasons(check("Identifiant;Nom;Prénom;Nom\nzoe;Lefèvre;Zoé;1\n")))
                .containsExactly("headingTwice");
    }

    @Test
    void texts_that_are_too_long_are_refused() {
        DirectoryCheck check = check("Identifiant;Nom;Prénom;Fonction;Courriel\n" + "x".repeat(101) + ";Nom;Prénom;;\n"
                + "y;" + "n".repeat(101) + ";" + "p".repeat(101) + ";" + "f".repeat(201) + ";" + "m".repeat(250)
                + "@ville.example\n");

        assertThat(reasons(check)).containsExactly("login", "tooLong", "tooLong", "tooLong", "tooLong");
    }

    @Test
    void passwords_have_a_decent_length_and_are_never_repeated_in_a_report() {
        DirectoryCheck check = check("Identifiant;Nom;Prénom;Mot de passe\nnora;Haddad;Nora;court\n");

        assertThat(check.problems())
                .extracting(DirectoryProblem::reason, DirectoryProblem::value)
                .containsExactly(tuple("password", ""));
    }

    @Test
    void markup_rtl_and_emoji_are_names_like_others_without_what_turns_the_line_around() {
        String name = "<script>alert('x')</script> مرحبا 🐝";

        assertThat(apply(AGENTS + "nora;" + name.replace("مرحبا", "\u202Eمرحبا") + ";Nora;;;\n")
                        .problems())
                .isEmpty();
        assertThat(directory.search(SITE, "nora", 0, 1).items())
                .extracting(StaffMember::lastName)
                .containsExactly(name);
    }

    @Test
    void separators_encodings_and_languages_of_french_spreadsheets_are_read() {
        String comma = "Login,Last name,First name,Department\nnora,Haddad,Nora,ACC\n";
        String semicolon = AGENTS + "zoé;Lefèvre;Zoé;;ACC;oui\n";

        assertThat(check(comma).created()).isEqualTo(1);
        assertThat(imports.check(semicolon.getBytes(Charset.forName("windows-1252")), false, CURIOUS)
                        .problems())
                .isEmpty();
        assertThat(check("\uFEFF" + semicolon).problems()).isEmpty();
    }

    @Test
    void one_line_of_another_encoding_is_told_and_no_name_is_changed() {
        byte[] good = bytes("Login;Last name;First name\nzoe;Lefèvre;Zoé\n");
        byte[] bad = "nora;Haddad;Noémie\n".getBytes(Charset.forName("windows-1252"));
        byte[] file = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, file, good.length, bad.length);

        DirectoryCheck applied = imports.apply(file, false, CURIOUS);

        assertThat(applied.problems())
                .extracting(DirectoryProblem::reasonKey, DirectoryProblem::arguments)
                .containsExactly(tuple("upload.mixedEncoding", List.of(3)));
        assertThat(directory.find(SITE, ZOE)).map(StaffMember::lastName).contains("Lefèvre-Nœl");
    }

    @Test
    void a_stray_quotation_mark_is_told_and_takes_no_agent_away() {
        assertThat(imports.check(
                                bytes("Login;Last name;First name\nzoe;\"Lefèvre;Zoé\nnora;Haddad;Nora\n"),
                                true,
                                CURIOUS)
                        .problems())
                .extracting(DirectoryProblem::reasonKey, DirectoryProblem::arguments)
                .containsExactly(tuple("upload.strayQuote", List.of(2)));
    }

    @Test
    void names_of_a_macintosh_keep_their_accents() {
        String file = "Login;Last name;First name\rnora;Gonçalves;Noémie\rmax;Müller;Loïc\r";

        assertThat(imports.apply(file.getBytes(Charset.forName("x-MacRoman")), false, CURIOUS)
                        .created())
                .isEqualTo(2);

        assertThat(directory.named(SITE, "Noémie Gonçalves")).hasSize(1);
        assertThat(directory.named(SITE, "Loïc Müller")).hasSize(1);
    }

    @Test
    void headings_tell_the_separator_whatever_the_cells_hold() {
        String file = "Login;Last name;First name;Job title\nnora;Haddad;Nora;Accueil, courrier, archives, salles\n";

        assertThat(check(file).problems()).isEmpty();
        assertThat(check(file).created()).isEqualTo(1);
    }

    @Test
    void a_tree_of_departments_comes_in_whatever_the_order_of_its_lines() {
        DirectoryCheck applied =
                apply(DEPARTMENTS + "CIAS;Centre social;C-2;Petite enfance;C-1\nCIAS;;C-1;Direction du CIAS;\n");

        assertThat(applied.problems()).isEmpty();
        assertThat(applied.created()).isEqualTo(2);
        List<Department> departments = directory.departments(SITE);
        assertThat(departments).extracting(Department::code).contains("C-1", "C-2");
        assertThat(departments.stream().filter(d -> d.code().equals("C-2")).map(Department::parentId))
                .containsExactly(departments.stream()
                        .filter(d -> d.code().equals("C-1"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void departments_that_make_a_loop_are_refused() {
        assertThat(check(DEPARTMENTS + "VILLE;;DGS;Direction générale;GUI\n").problems())
                .extracting(DirectoryProblem::line, DirectoryProblem::reason)
                .containsExactly(tuple(2, "loop"));
        assertThat(reasons(check(DEPARTMENTS + "VILLE;;X;X;Y\nVILLE;;Y;Y;X\n"))).containsExactly("loop", "loop");
        assertThat(reasons(check(DEPARTMENTS + "VILLE;;X;X;X\n"))).containsExactly("loop");
    }

    @Test
    void wrong_departments_are_told() {
        DirectoryCheck check = check(DEPARTMENTS
                + "VILLE;;A;Nom;INCONNUE\n"
                + "AILLEURS;;B;Nom;\n"
                + "VILLE;;A;Nom;\n"
                + "VILLE;;;;\n"
                + "AGGLO;;D;Nom;DGS\n");

        assertThat(check.problems())
                .extracting(DirectoryProblem::line, DirectoryProblem::column, DirectoryProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(2, DirectoryColumn.PARENT, "unknownDepartment"),
                        tuple(3, DirectoryColumn.INSTITUTION, "unknownInstitution"),
                        tuple(4, DirectoryColumn.CODE, "duplicate"),
                        tuple(5, DirectoryColumn.CODE, "required"),
                        tuple(5, DirectoryColumn.NAME, "required"),
                        tuple(6, DirectoryColumn.PARENT, "otherInstitution"));
    }

    @Test
    void what_is_exported_comes_back_without_a_change() throws IOException {
        for (DirectoryColumn.Table table : DirectoryColumn.Table.values()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                new DirectoryExport(tables, directory, SITE)
                        .export(table, key -> BundleMessages.text(language, key), file);

                DirectoryCheck check = imports.check(file.toByteArray(), true, CURIOUS);

                assertThat(check.problems()).isEmpty();
                assertThat(check.unchanged()).isEqualTo(check.rows()).isPositive();
            }
        }
    }

    @Test
    void a_new_agent_gets_a_number_that_nobody_had() {
        apply(AGENTS + "nora;Haddad;Nora;;;\n");

        assertThat(directory.named(SITE, "Nora Haddad").get(0).id().value()).isGreaterThan(CURIOUS.value());
        assertThat(directory.find(SITE, JEAN)).isPresent();
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

    private static List<String> reasons(DirectoryCheck check) {
        return check.problems().stream().map(DirectoryProblem::reason).toList();
    }
}
