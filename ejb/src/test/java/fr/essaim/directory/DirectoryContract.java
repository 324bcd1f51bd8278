// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.ELSEWHERE;
import static fr.essaim.directory.SampleAuthority.EVE;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.OMAR;
import static fr.essaim.directory.SampleAuthority.OTHER_JEAN;
import static fr.essaim.directory.SampleAuthority.OTHER_OMAR;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.WORKING_GROUP;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Essaim relies on in a directory: the same sentences for every adapter of the port. */
public abstract class DirectoryContract {

    private static final AgentId UNKNOWN = new AgentId(999_999);

    /** A directory that serves {@link SampleAuthority} as its company 1. */
    protected abstract Directory directory();

    @Test
    void an_agent_is_described_as_stored() {
        StaffMember zoe = SampleAuthority.create().people().get(0);

        assertThat(directory().find(SITE, ZOE)).contains(zoe);
    }

    @Test
    void an_unknown_agent_is_absent() {
        assertThat(directory().find(SITE, UNKNOWN)).isEmpty();
    }

    @Test
    void a_former_member_is_found_by_number_and_said_to_be_inactive() {
        assertThat(directory().find(SITE, FORMER))
                .hasValueSatisfying(former -> assertThat(former.active()).isFalse());
    }

    @Test
    void many_are_found_at_once_and_unknown_ones_left_out() {
        assertThat(directory().findAll(SITE, List.of(ZOE, FORMER, UNKNOWN, ZOE)))
                .containsOnlyKeys(ZOE, FORMER);
    }

    @Test
    void nobody_asked_for_is_nobody_found() {
        assertThat(directory().findAll(SITE, Set.of())).isEmpty();
    }

    @Test
    void nothing_is_seen_from_another_company() {
        assertThat(directory().find(ELSEWHERE, ZOE)).isEmpty();
        assertThat(directory().findAll(ELSEWHERE, List.of(ZOE))).isEmpty();
        assertThat(directory().search(ELSEWHERE, "", 0, 200).items()).isEmpty();
        assertThat(directory().named(ELSEWHERE, "Jean Martin")).isEmpty();
        assertThat(directory().members(ELSEWHERE, WORKING_GROUP, 0, 200).items())
                .isEmpty();
        assertThat(directory().institutions(ELSEWHERE)).isEmpty();
        assertThat(directory().departments(ELSEWHERE)).isEmpty();
    }

    @Test
    void search_disregards_case_accents_and_the_order_of_words() {
        assertThat(numbers(directory().search(SITE, "LEFEVRE zoe", 0, 200))).containsExactly(ZOE);
        assertThat(numbers(directory().search(SITE, "noel", 0, 200))).containsExactly(ZOE);
    }

    @Test
    void each_typed_word_begins_a_word_of_the_name_be_it_of_one_letter() {
        assertThat(numbers(directory().search(SITE, "omar l", 0, 1))).containsExactly(OTHER_OMAR);
        assertThat(numbers(directory().search(SITE, "L omar c", 0, 200))).containsExactly(OTHER_OMAR);
        assertThat(numbers(directory().search(SITE, "om be", 0, 200))).containsExactly(OMAR);
        assertThat(numbers(directory().search(SITE, "omar ar", 0, 200))).isEmpty();
        assertThat(numbers(directory().search(SITE, "omar bourg", 0, 200))).isEmpty();
    }

    @Test
    void hyphens_and_apostrophes_part_words_in_what_is_typed_and_in_names() {
        for (String typed :
                List.of("ève o", "EVE D'OR", "eve d’orlac", "l or d", "orlac-l", "d'orlac‑lys", "Lys, Ève")) {
            assertThat(numbers(directory().search(SITE, typed, 0, 200)))
                    .as(typed)
                    .containsExactly(EVE);
        }
        assertThat(numbers(directory().search(SITE, "-", 0, 200))).isEmpty();
    }

    @Test
    void whoever_is_so_named_comes_before_those_of_whom_the_job_tells() {
        Slice<StaffMember> found = directory().search(SITE, "omar le", 0, 200);

        assertThat(numbers(found)).containsExactly(OTHER_OMAR, OMAR);
        assertThat(numbers(directory().search(SITE, "omar le", 0, 1))).containsExactly(OTHER_OMAR);
        assertThat(numbers(directory().search(SITE, "omar le", 1, 1))).containsExactly(OMAR);
        assertThat(found.total()).isEqualTo(2);
        assertThat(numbers(directory().search(SITE, "omar", 0, 200))).containsExactly(OMAR, OTHER_OMAR);
    }

    @Test
    void search_looks_at_job_and_mail_too() {
        assertThat(numbers(directory().search(SITE, "archiv martin", 0, 200))).containsExactly(OTHER_JEAN);
        assertThat(numbers(directory().search(SITE, "curieux@", 0, 200))).containsExactly(CURIOUS);
    }

    @Test
    void search_leaves_former_members_out() {
        assertThat(numbers(directory().search(SITE, "accueil", 0, 200))).containsExactly(ZOE);
    }

    @Test
    void search_takes_percent_signs_and_underscores_as_text() {
        assertThat(numbers(directory().search(SITE, "100%", 0, 200))).containsExactly(CURIOUS);
        assertThat(numbers(directory().search(SITE, "_", 0, 200))).containsExactly(CURIOUS);
        assertThat(numbers(directory().search(SITE, "%", 0, 200))).isEmpty();
        assertThat(numbers(directory().search(SITE, "!", 0, 200))).isEmpty();
    }

    @Test
    void search_answers_page_by_page_and_tells_the_total() {
        Slice<StaffMember> first = directory().search(SITE, "", 0, 4);
        Slice<StaffMember> second = directory().search(SITE, "", 4, 4);

        assertThat(first.total()).isEqualTo(7);
        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(3);
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
    }

    @Test
    void a_name_is_found_either_way_round() {
        assertThat(directory().named(SITE, "lefevre-noel ZOE"))
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
        assertThat(directory().named(SITE, "Zoé  Lefèvre-Nœl"))
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
    }

    @Test
    void two_people_of_one_name_are_both_answered() {
        assertThat(directory().named(SITE, "Martin Jean"))
                .extracting(StaffMember::id)
                .containsExactlyInAnyOrder(JEAN, OTHER_JEAN);
    }

    @Test
    void a_mail_address_tells_them_apart() {
        assertThat(directory().named(SITE, "Jean.Martin@ville.example"))
                .extracting(StaffMember::id)
                .containsExactly(OTHER_JEAN);
    }

    @Test
    void many_names_are_answered_at_once_each_as_if_asked_alone() {
        List<String> asked = List.of("Martin Jean", "jean.martin@ville.example", "lefevre-noel ZOE", "Nemo", "");

        assertThat(directory().allNamed(SITE, asked)).containsOnlyKeys(asked).allSatisfy((text, found) -> assertThat(
                        found)
                .containsExactlyElementsOf(directory().named(SITE, text)));
        assertThat(directory().allNamed(SITE, asked).get("Martin Jean")).hasSize(2);
    }

    @Test
    void an_empty_name_is_nobody_even_where_some_have_no_mail() {
        assertThat(directory().named(SITE, "")).isEmpty();
    }

    @Test
    void members_of_a_group_are_its_active_ones() {
        assertThat(numbers(directory().members(SITE, WORKING_GROUP, 0, 200))).containsExactlyInAnyOrder(ZOE, JEAN);
        assertThat(directory().members(SITE, WORKING_GROUP, 0, 1).items()).hasSize(1);
    }

    @Test
    void an_unknown_group_has_no_members() {
        assertThat(directory().members(SITE, "unknown", 0, 200).total()).isZero();
    }

    @Test
    void all_staff_is_told_page_by_page_in_the_order_of_numbers_without_former_members() {
        List<StaffPlace> first = directory().staff(SITE, 0, 4);
        List<StaffPlace> second =
                directory().staff(SITE, first.get(first.size() - 1).id().value(), 4);

        assertThat(first).extracting(StaffPlace::id).containsExactly(ZOE, JEAN, OTHER_JEAN, CURIOUS);
        assertThat(second).extracting(StaffPlace::id).containsExactly(OMAR, OTHER_OMAR, EVE);
        assertThat(directory().staff(SITE, EVE.value(), 4)).isEmpty();
        assertThat(directory().staff(ELSEWHERE, 0, 500)).isEmpty();
    }

    @Test
    void staff_is_told_with_institution_department_and_job() {
        StaffMember zoe = directory().find(SITE, ZOE).orElseThrow();

        assertThat(directory().staff(SITE, 0, 500))
                .contains(new StaffPlace(ZOE, zoe.institutionId(), zoe.departmentId(), zoe.jobTitle()))
                .filteredOn(place -> place.id().equals(JEAN))
                .first()
                .isEqualTo(new StaffPlace(JEAN, 0, 0, "Jardinier"));
    }

    @Test
    void institutions_and_departments_are_all_there_parents_first() {
        assertThat(directory().institutions(SITE)).extracting(Institution::code).containsExactly("VILLE", "AGGLO");
        assertThat(directory().departments(SITE)).extracting(Department::code).containsExactly("DGS", "ACC", "GUI");
    }

    private static List<AgentId> numbers(Slice<StaffMember> slice) {
        return slice.items().stream().map(StaffMember::id).toList();
    }
}
