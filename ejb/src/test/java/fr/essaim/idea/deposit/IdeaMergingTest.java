// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaMergingTest {

    private IdeaScene scene;
    private IdeaMerging merging;
    private IdeaEditing editing;
    private long campaignId;
    private long first;
    private long second;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        merging = scene.get(IdeaMerging.class);
        editing = scene.get(IdeaEditing.class);
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
        first = scene.idea(campaignId, EMILE, "Des vélos");
        second = scene.idea(campaignId, SACHA, "Des bicyclettes");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private IdeaSheet sheet(AgentId agent, long ideaId) {
        return scene.get(IdeaSheets.class).sheet(visitor(agent), ideaId, 0);
    }

    @Test
    void a_merged_idea_keeps_its_text_and_shows_the_other_and_both_authors_are_told() {
        merging.merge(visitor(CAMILLE), second, first);

        assertThat(sheet(EMILE, second).state()).isEqualTo(IdeaState.MERGED);
        assertThat(sheet(EMILE, second).mergedInto().id()).isEqualTo(first);
        assertThat(sheet(EMILE, second).description()).contains("Des bicyclettes");
        assertThat(sheet(EMILE, first).merged())
                .extracting(IdeaSheet.Link::title)
                .containsExactly("Des bicyclettes");
        assertThat(sheet(SACHA, second).past().items())
                .extracting(IdeaSheet.PastLine::field)
                .contains("MERGED_INTO");

        merging.part(visitor(CAMILLE), second);

        assertThat(sheet(EMILE, second).state()).isEqualTo(IdeaState.SUBMITTED);
        assertThat(sheet(EMILE, first).merged()).isEmpty();
    }

    @Test
    void only_the_team_merges_and_only_what_can_be() {
        long draft = scene.get(IdeaDrafts.class)
                .save(
                        visitor(CAMILLE),
                        new DraftToSave(campaignId, 0, "form-of-camille", 0, false, Map.of("TITLE", "Brouillon")))
                .ideaId();
        long elsewhere =
                scene.idea(scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE), EMILE, "D’une autre campagne");

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> merging.merge(visitor(EMILE), second, first));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> merging.merge(visitor(LOU), second, first));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.merge(visitor(CAMILLE), first, first));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.merge(visitor(CAMILLE), first, draft));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> merging.merge(visitor(CAMILLE), first, elsewhere));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.mergeInto(visitor(CAMILLE), first, 99));
        merging.mergeInto(visitor(CAMILLE), second, 1);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.merge(visitor(CAMILLE), first, second));
    }

    @Test
    void merges_are_taken_back_in_their_order_so_that_each_keeps_its_own_supporters() {
        long third = scene.idea(campaignId, SACHA, "Des tandems");
        merging.merge(visitor(CAMILLE), second, first);
        merging.merge(visitor(CAMILLE), first, third);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.part(visitor(CAMILLE), second))
                .withMessageStartingWith("idea.part-other-first");
        merging.part(visitor(CAMILLE), first);
        merging.part(visitor(CAMILLE), second);
        assertThat(sheet(EMILE, second).state()).isEqualTo(IdeaState.SUBMITTED);
    }

    @Test
    void ideas_stay_what_they_are_from_the_first_day_of_the_vote() {
        long voted = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.POINTS);
        long garden = scene.idea(voted, EMILE, "Un jardin");
        long hall = scene.idea(voted, SACHA, "Un préau");
        long merged = scene.idea(voted, SACHA, "Un potager");
        scene.clock.setTo(LocalDate.of(2026, 4, 30));
        merging.merge(visitor(CAMILLE), merged, garden);
        scene.clock.setTo(LocalDate.of(2026, 5, 1));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.merge(visitor(CAMILLE), hall, garden))
                .withMessageStartingWith("idea.merge-too-late");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> merging.part(visitor(CAMILLE), merged))
                .withMessageStartingWith("idea.merge-too-late");
    }

    @Test
    void an_idea_that_says_two_things_becomes_two_by_the_same_authors_linked_both_ways_once() {
        SplitIdea wanted = new SplitIdea(
                "form-that-splits", "Des vélos", "<p>Pour tous.</p>", "Des casques", "<p>Pour chacun.</p>");

        long other = merging.split(visitor(CAMILLE), first, wanted);

        assertThat(merging.split(visitor(CAMILLE), first, wanted)).isEqualTo(other);
        assertThat(sheet(SACHA, other).author()).isEqualTo(EMILE);
        assertThat(sheet(SACHA, other).number()).isEqualTo(3);
        assertThat(sheet(SACHA, other).split()).extracting(IdeaSheet.Link::id).containsExactly(first);
        assertThat(sheet(SACHA, first).split()).extracting(IdeaSheet.Link::id).containsExactly(other);
        assertThat(sheet(SACHA, first).description()).isEqualTo("<p>Pour tous.</p>");
    }

    @Test
    void a_changed_idea_is_told_and_never_overwritten() {
        int seen = sheet(EMILE, first).version();
        editing.edit(visitor(CAMILLE), first, seen, Map.of("TAGS", "mobilité"));

        assertThatExceptionOfType(IdeaConflictException.class)
                .isThrownBy(() -> editing.edit(visitor(EMILE), first, seen, Map.of("TAGS", "vélo")))
                .satisfies(conflict -> assertThat(conflict.conflicts())
                        .extracting(IdeaConflict::theirs)
                        .containsExactly("mobilité"));
        editing.edit(visitor(EMILE), first, seen, Map.of("TITLE", "Des vélos électriques"));

        assertThat(sheet(SACHA, first).tags()).containsExactly("mobilité");
        assertThat(sheet(SACHA, first).title()).isEqualTo("Des vélos électriques");
    }

    @Test
    void authors_edit_until_the_deposit_ends_and_the_team_arranges_after_it() {
        scene.clock.setTo(LocalDate.of(2026, 4, 1));
        int version = sheet(EMILE, first).version();

        assertThatExceptionOfType(PhaseClosedException.class)
                .isThrownBy(() -> editing.edit(visitor(EMILE), first, version, Map.of("TITLE", "Trop tard")));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> editing.edit(visitor(CAMILLE), first, version, Map.of("TITLE", "Pas la mienne")));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> editing.edit(visitor(SACHA), first, version, Map.of("TAGS", "non")));
        editing.edit(visitor(CAMILLE), first, version, Map.of("TAGS", "rangée"));

        assertThat(sheet(SACHA, first).tags()).containsExactly("rangée");
    }

    @Test
    void an_idea_is_taken_back_until_the_vote_begins() {
        IdeaDeposits deposits = scene.get(IdeaDeposits.class);
        deposits.takeBack(visitor(EMILE), first);
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> sheet(SACHA, first));
        deposits.putBack(visitor(EMILE), first);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> deposits.takeBack(visitor(SACHA), first));

        scene.access.revoke(EMILE, IdeaPermission.CONTRIBUTE);
        assertThatExceptionOfType(NotAllowedException.class)
                .as("who may read only writes nothing")
                .isThrownBy(() -> deposits.takeBack(visitor(EMILE), first));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() ->
                        editing.edit(visitor(EMILE), first, sheet(EMILE, first).version(), Map.of("TITLE", "Non")));
        scene.access.grant(EMILE, IdeaPermission.CONTRIBUTE);

        scene.clock.setTo(LocalDate.of(2026, 5, 1));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> deposits.takeBack(visitor(EMILE), first));
    }

    @Test
    void a_hidden_author_is_nowhere_on_the_sheet_nor_in_its_past() {
        long hidden = scene.idea(campaignId, EMILE, "Anonyme", true);
        editing.edit(visitor(EMILE), hidden, sheet(EMILE, hidden).version(), Map.of("TITLE", "Toujours anonyme"));
        scene.get(CoAuthors.class).invite(visitor(EMILE), hidden, SACHA);
        scene.get(CoAuthors.class).answer(visitor(SACHA), hidden, true);
        scene.get(CoAuthors.class).remove(visitor(SACHA), hidden, SACHA);

        IdeaSheet seen = sheet(SACHA, hidden);

        assertThat(seen.author()).isNull();
        assertThat(seen.coAuthors()).isEmpty();
        assertThat(seen.past().items())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.by()).isNull())
                .noneMatch(line -> line.field().equals("CO_AUTHORS"));
        assertThat(sheet(CAMILLE, hidden).author()).isEqualTo(EMILE);
    }

    @Test
    void colleagues_sign_once_they_said_yes() {
        CoAuthors coAuthors = scene.get(CoAuthors.class);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> coAuthors.invite(visitor(EMILE), first, LOU));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> coAuthors.invite(visitor(EMILE), first, EMILE));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> coAuthors.answer(visitor(SACHA), first, true));

        coAuthors.invite(visitor(EMILE), first, SACHA);
        assertThat(scene.get(MyIdeas.class).invitations(visitor(SACHA)))
                .extracting(OwnIdea::id)
                .containsExactly(first);
        assertThat(sheet(SACHA, first).coAuthors()).isEmpty();

        coAuthors.answer(visitor(SACHA), first, true);
        assertThat(sheet(EMILE, first).coAuthors()).containsExactly(SACHA);
        assertThat(scene.get(MyIdeas.class).invitations(visitor(SACHA))).isEmpty();
        editing.edit(visitor(SACHA), first, sheet(SACHA, first).version(), Map.of("TITLE", "À deux"));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> coAuthors.remove(visitor(CAMILLE), first, SACHA));

        coAuthors.remove(visitor(SACHA), first, SACHA);
        assertThat(sheet(EMILE, first).coAuthors()).isEmpty();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> coAuthors.remove(visitor(EMILE), first, EMILE));
    }

    @Test
    void what_one_has_written_is_told_to_oneself_alone() {
        assertThat(scene.get(MyIdeas.class).deposited(visitor(EMILE)))
                .extracting(OwnIdea::title)
                .containsExactly("Des vélos");
        assertThat(scene.get(MyIdeas.class).deposited(visitor(LOU))).isEmpty();
    }
}
