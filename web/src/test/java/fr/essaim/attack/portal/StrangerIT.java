// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.attack.portal.Intruder.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Forms sent from elsewhere, sessions prepared or kept by somebody else, and what a stopwatch tells of logins. */
class StrangerIT {

    private static final int TRIES_BEFORE_A_WAIT = 4;

    private final Fortress fortress = Fortress.shared();

    @Test
    void no_form_of_the_portal_is_taken_without_the_token_of_its_session() {
        Intruder admin = fortress.signedIn("admin");
        String foreign = fortress.signedIn("rh").csrf("/page/plan");
        int tried = 0;
        for (String path : List.of("/signout", "/language", "/notices", "/admin/directory")) {
            for (Map<String, String> token : List.of(
                    Map.<String, String>of(), Map.of("csrf", ""), Map.of("csrf", "a"), Map.of("csrf", foreign))) {
                Map<String, String> form = new HashMap<>(token);
                form.putAll(Map.of("to", "en", "step", "apply"));
                assertThat(admin.post(path, form).status()).as(path + token).isEqualTo(403);
                tried++;
            }
        }

        assertThat(tried).isGreaterThanOrEqualTo(13);
        assertThat(admin.get("/page/plan").status()).isEqualTo(200);
        assertThat(admin.get("/page/plan").page().selectFirst("html").attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void no_form_of_a_portlet_is_taken_with_the_state_of_another_session_or_none() {
        Document page = fortress.signedIn("dgs")
                .get("/page/plan?view=sheet&action=" + anAction())
                .page();
        Intruder other = fortress.signedIn("dgs");
        List<List<String>> before = fortress.rows("select count(*) from follow_up_note");
        Element form = page.selectFirst("form[id$=:noteForm]");
        form.selectFirst("textarea").text("Envoyé d’ailleurs");
        Element button = form.selectFirst("button[name]");

        other.press(form, button);
        form.select("input[name*=ViewState]").forEach(state -> state.val("1:1"));
        other.press(form, button);
        form.select("input[name*=ViewState]").remove();
        other.press(form, button);

        assertThat(fortress.rows("select count(*) from follow_up_note")).isEqualTo(before);
    }

    private String anAction() {
        return fortress.rows("select min(id) from plan_action").get(0).get(0);
    }

    @Test
    void no_session_can_be_prepared_for_somebody_or_used_after_the_end() {
        String prepared = "0123456789ABCDEF0123456789ABCDEF";
        Answer planted = fortress.stranger().get("/signin", "Cookie", "JSESSIONID=" + prepared);
        assertThat(planted.whole().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(prepared));
        Answer inPath = fortress.stranger().get("/signin;jsessionid=" + prepared);
        assertThat(inPath.whole().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(prepared));
        assertThat(inPath.body()).doesNotContain("jsessionid");

        Intruder agent = fortress.stranger();
        agent.get("/signin");
        String before = agent.session();
        agent.signedIn("agent");
        String session = agent.session();
        assertThat(session).isNotEmpty().isNotEqualTo(before);
        assertThat(fortress.stranger()
                        .get("/page/plan", "Cookie", "JSESSIONID=" + before)
                        .status())
                .isEqualTo(302);

        agent.get("/page/ideas");
        agent.post("/signout", Map.of("csrf", agent.csrf("/page/plan")));
        for (String path :
                List.of("/page/plan", "/page/ideas?view=mine", "/notices", "/page/plan?_type=resource&_id=export")) {
            assertThat(fortress.stranger()
                            .get(path, "Cookie", "JSESSIONID=" + session)
                            .status())
                    .as(path)
                    .isEqualTo(302);
        }
        assertThat(fortress.stranger().get("/page/plan;jsessionid=" + session).status())
                .isEqualTo(302);
    }

    @Test
    void a_refused_sign_in_takes_as_long_for_a_login_that_does_not_exist() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int round = 0; round < TRIES_BEFORE_A_WAIT; round++) {
            for (String login : List.of("pilote", "agent", "rh", "dgs")) {
                known.add(nanosOfARefusal(login));
                unknown.add(nanosOfARefusal(login + "x"));
            }
        }

        assertThat(median(known) / (double) median(unknown)).isBetween(0.5, 2.0);
        List.of("pilote", "agent", "rh", "dgs").forEach(fortress::signedIn);
    }

    private long nanosOfARefusal(String login) {
        Intruder stranger = fortress.stranger();
        Map<String, String> form =
                Map.of("csrf", stranger.csrf("/signin"), "to", "/", "login", login, "password", "faux");
        long begin = System.nanoTime();
        assertThat(stranger.post("/signin", form).status()).isEqualTo(401);
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
