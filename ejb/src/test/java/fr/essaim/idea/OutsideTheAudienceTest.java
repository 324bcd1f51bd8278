// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.AttachmentUploads;
import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleDraft;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.calendar.BusyPeriods;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.OnEachDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every service of idea boxes, and of the rooms they use, that takes a visitor, tried with the numbers of real records by somebody who is not on the
 * roll, and by whoever may do everything on the neighbour's site: there is no such record, or there is nothing.
 */
@OnEachDatabase
class OutsideTheAudienceTest {

    /** What begins something new on the visitor's own site, or asks about that site only: nothing of a campaign is in it. */
    private static final Set<String> OF_THE_OWN_SITE = Set.of(
            "AnswerDuties.read",
            "BusyPeriods.declare",
            "BusyPeriods.mayDeclare",
            "CampaignCalendar.plans",
            "CampaignGate.checkContributor",
            "CampaignHome.runs",
            "CampaignSetup.create",
            "CampaignSetup.template",
            "ReplicationExport.write");

    /** What a slip of paper with its code opens, and nothing else does. */
    private static final Set<String> BY_A_SECRET_CODE = Set.of("Kiosk.issue", "Kiosk.putIn");

    /** What services ask about records that they have found for the visitor already. */
    private static final Set<String> ONCE_FOUND =
            Set.of("OutcomeReader.of", "ModeratedComments.texts", "ModeratedIdeas.texts");

    /** What says nothing and, as the tables show, does nothing for those outside. */
    private static final Set<String> SILENT = Set.of("Rolls.welcome");

    private IdeaScene scene;
    private OutsideTries tries;
    private List<Method> methods;

    @BeforeEach
    void fillACampaign() {
        scene = new IdeaScene();
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.SUPPORT);
        long ideaId = scene.idea(campaignId, EMILE, "Des vélos pour les tournées");
        scene.get(Commenting.class).write(visitor(SACHA), ideaKey(ideaId), CommentDraft.of("Où les garer ?"));
        scene.idea(campaignId, SACHA, "Un vestiaire chauffé", true);
        scene.get(AttachmentUploads.class)
                .add(visitor(EMILE), Idea.keyOf(ideaId), new ByteArrayInputStream(new byte[] {'a'}), "notes.txt", "");
        Audiences audiences = scene.get(Audiences.class);
        audiences.addBlock(visitor(CAMILLE), Campaign.keyOf(campaignId), BlockMode.ANY, RuleDraft.institution(2));
        scene.get(Rolls.class).compare(visitor(DOMINIQUE), Campaign.keyOf(campaignId));
        scene.get(BusyPeriods.class).declare(visitor(DOMINIQUE), "Élections", IdeaScene.TODAY, IdeaScene.TODAY);
        tries = new OutsideTries(scene);
        tries.addRows(campaignId, ideaId);
        methods = services()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(OutsideTheAudienceTest::asksForAVisitor)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static Stream<Class<?>> services() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "fr.essaim.idea",
                                "fr.essaim.audience",
                                "fr.essaim.attachment",
                                "fr.essaim.calendar",
                                "fr.essaim.replication",
                                "fr.essaim.discussion",
                                "fr.essaim.moderation")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .map(JavaClass::reflect);
    }

    private static boolean asksForAVisitor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Visitor.class
                && !OF_THE_OWN_SITE.contains(OutsideTries.name(method))
                && !BY_A_SECRET_CODE.contains(OutsideTries.name(method))
                && !ONCE_FOUND.contains(OutsideTries.name(method));
    }

    @Test
    void an_agent_who_is_not_on_the_roll_finds_nothing_and_changes_nothing() {
        assertThat(answersTo(visitor(LOU))).isEmpty();
    }

    @Test
    void whoever_runs_the_neighbours_campaigns_finds_nothing_and_changes_nothing() {
        assertThat(answersTo(fromTheNeighbourTown(DOMINIQUE))).isEmpty();
    }

    @Test
    void what_is_left_out_here_exists() {
        Set<String> names = new TreeSet<>();
        services()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .forEach(method -> names.add(OutsideTries.name(method)));

        assertThat(names)
                .containsAll(OF_THE_OWN_SITE)
                .containsAll(BY_A_SECRET_CODE)
                .containsAll(ONCE_FOUND)
                .containsAll(SILENT);
    }

    /** What did not go as it has to, by method. */
    private Map<String, String> answersTo(Visitor visitor) {
        Map<String, Long> before = tries.rowCounts();
        Map<String, String> answers = new TreeMap<>();
        for (Method method : methods) {
            tries.answer(method, visitor, SILENT.contains(OutsideTries.name(method)))
                    .ifPresent(answer -> answers.put(OutsideTries.name(method), answer));
        }
        Map<String, Long> after = tries.rowCounts();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                answers.put("table " + table, before.get(table) + " rows became " + rows);
            }
        });
        return answers;
    }
}
