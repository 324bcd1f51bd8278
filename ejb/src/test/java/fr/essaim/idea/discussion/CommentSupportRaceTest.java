// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CommentSupportRaceTest {

    private static final int PLACES = 64;
    private static final int ANSWERS_LOST = 16;

    private static IdeaScene scene;
    private long ideaId;
    private long commentId;

    @BeforeAll
    static void open() {
        scene = new IdeaScene();
    }

    @BeforeEach
    void writeAComment() {
        ideaId = scene.idea(scene.openCampaign(CampaignKind.PERMANENT, VoteMethod.NONE), SACHA, "Des vélos");
        commentId =
                scene.get(Commenting.class).write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Où les garer ?"));
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void one_agent_at_64_places_at_once_counts_once() throws Exception {
        Commenting commenting = scene.get(Commenting.class);

        atOnce(PLACES, () -> commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, true));
        commenting.support(visitor(CAMILLE), ideaKey(ideaId), commentId, true);

        assertThat(supports()).isEqualTo(2);
        assertThat(rows()).isEqualTo(2);

        atOnce(PLACES, () -> commenting.support(visitor(SACHA), ideaKey(ideaId), commentId, false));
        assertThat(supports()).isOne();
        assertThat(rows()).isOne();
    }

    @Test
    void one_form_sent_16_times_at_once_is_one_comment() throws Exception {
        Commenting commenting = scene.get(Commenting.class);
        CommentDraft draft = new CommentDraft("Dans la cour", Set.of(), commentId, "8a6f");

        atOnce(ANSWERS_LOST, () -> commenting.write(visitor(SACHA), ideaKey(ideaId), draft));

        DiscussionPage page = page();
        assertThat(page.threads().get(0).answers()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
    }

    private void atOnce(int times, Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch start = new CountDownLatch(times);
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    work.run();
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private DiscussionPage page() {
        return scene.get(Discussions.class).page(visitor(EMILE), ideaKey(ideaId), CommentOrder.NEWEST, 20, Set.of());
    }

    private int supports() {
        return page().threads().get(0).first().supports();
    }

    private long rows() {
        return scene.inTransaction(() -> ((Number) scene.get(EntityManager.class)
                        .createNativeQuery("select count(*) from comment_support where comment_id = ?")
                        .setParameter(1, commentId)
                        .getSingleResult())
                .longValue());
    }
}
