// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenPagesTest {

    private static final int PAGE = 1000 - OpenPages.OVERHEAD;

    private final SessionPages zoe = session("zoe");
    private final SessionPages zoeElsewhere = session("zoe");
    private final SessionPages jean = session("jean");

    @Test
    void the_page_of_an_agent_that_was_used_longest_ago_goes_first_whatever_the_session() {
        OpenPages pages = new OpenPages(1_000_000, 3_000, 0);
        open(pages, zoe, "a", "b");
        open(pages, zoeElsewhere, "c");
        open(pages, jean, "d");
        pages.find(zoe, "a");

        open(pages, zoeElsewhere, "e");

        assertThat(kept(pages, zoe, "a", "b")).containsExactly("a");
        assertThat(kept(pages, zoeElsewhere, "c", "e")).containsExactly("c", "e");
        assertThat(kept(pages, jean, "d")).containsExactly("d");
    }

    @Test
    void all_agents_together_stay_within_their_bytes_and_the_oldest_page_goes() {
        OpenPages pages = new OpenPages(100_000, 1_000_000, 0);
        SessionPages first = session("first");
        open(pages, first, "oldest");

        IntStream.range(0, 100).forEach(number -> open(pages, session("agent " + number), "page " + number));

        assertThat(pages.bytes()).isEqualTo(100_000);
        assertThat(pages.count()).isEqualTo(100);
        assertThat(pages.find(first, "oldest")).isEmpty();
    }

    @Test
    void a_page_that_is_kept_again_counts_once() {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 0);
        open(pages, zoe, "a", "a", "a");

        assertThat(pages.bytes()).isEqualTo(1_000);
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void a_page_larger_than_all_bounds_is_kept_alone() {
        OpenPages pages = new OpenPages(500, 500, 0);
        open(pages, zoe, "a", "b");

        assertThat(kept(pages, zoe, "a", "b")).containsExactly("b");
    }

    @Test
    void only_the_pages_used_last_are_kept_unpacked() {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 2);
        open(pages, zoe, "a", "b");
        pages.find(zoe, "a");

        open(pages, jean, "c");

        assertThat(pages.warmCount()).isEqualTo(2);
        assertThat(pages.find(zoe, "a").orElseThrow().warm()).isPresent();
        assertThat(pages.find(zoe, "b").orElseThrow().warm()).isEmpty();
    }

    @Test
    void a_page_opens_in_its_own_session_only() {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 0);
        open(pages, zoe, "a");

        assertThat(pages.find(jean, "a")).isEmpty();
        assertThat(pages.find(zoeElsewhere, "a")).isEmpty();
    }

    @Test
    void the_end_of_a_session_frees_its_pages_and_no_others() {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 10);
        open(pages, zoe, "a", "b");
        open(pages, zoeElsewhere, "c");

        pages.removeAll(zoe);

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.warmCount()).isEqualTo(1);
        assertThat(pages.bytes()).isEqualTo(1_000);
        assertThat(kept(pages, zoeElsewhere, "c")).containsExactly("c");
    }

    @Test
    void a_request_that_outlives_its_session_leaves_nothing() {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 10);
        zoe.valueUnbound(new HttpSessionBindingEvent(httpSession(), "pages"));

        open(pages, zoe, "a");

        assertThat(pages.count()).isZero();
    }

    @Test
    void a_second_click_on_a_page_waits_and_finds_what_the_first_left() throws Exception {
        OpenPages pages = new OpenPages(1_000_000, 1_000_000, 10);
        open(pages, zoe, "a");
        ReentrantLock turn = pages.find(zoe, "a").orElseThrow().turn();
        CompletableFuture<Optional<Object>> second;
        OpenPages.Kept left = new OpenPages.Kept(zoe, new byte[PAGE], "left by the first");
        try (PageTurns first = PageTurns.begin()) {
            assertThat(first.take(turn, Duration.ZERO)).isTrue();
            second = CompletableFuture.supplyAsync(() -> {
                try (PageTurns request = PageTurns.begin()) {
                    assertThat(request.take(turn, Duration.ofSeconds(10))).isTrue();
                    return pages.find(zoe, "a").orElseThrow().warm();
                }
            });
            while (!turn.hasQueuedThreads()) {
                assertThat(second).isNotDone();
                Thread.onSpinWait();
            }
            pages.put("a", left);
            assertThat(second).isNotDone();
        }

        assertThat(second.get(10, TimeUnit.SECONDS)).contains("left by the first");
        assertThat(pages.find(zoe, "a").orElseThrow().turn()).isSameAs(turn);
        assertThat(turn.isLocked()).isFalse();
    }

    @Test
    void a_turn_that_does_not_come_is_not_waited_for_without_end() throws Exception {
        ReentrantLock turn = new ReentrantLock();
        try (PageTurns first = PageTurns.begin()) {
            assertThat(first.take(turn, Duration.ZERO)).isTrue();

            assertThat(CompletableFuture.supplyAsync(() -> {
                                try (PageTurns second = PageTurns.begin()) {
                                    return second.take(turn, Duration.ofMillis(20));
                                }
                            })
                            .get(10, TimeUnit.SECONDS))
                    .isFalse();
        }
    }

    private static void open(OpenPages pages, SessionPages session, String... tokens) {
        for (String token : tokens) {
            pages.put(token, new OpenPages.Kept(session, new byte[PAGE], new Object()));
        }
    }

    private static List<String> kept(OpenPages pages, SessionPages session, String... tokens) {
        return List.of(tokens).stream()
                .filter(token -> pages.find(session, token).isPresent())
                .toList();
    }

    private static SessionPages session(String agent) {
        SessionPages session = new SessionPages(agent, "");
        session.valueBound(new HttpSessionBindingEvent(httpSession(), "pages"));
        return session;
    }

    private static HttpSession httpSession() {
        return (HttpSession) Proxy.newProxyInstance(
                OpenPagesTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
