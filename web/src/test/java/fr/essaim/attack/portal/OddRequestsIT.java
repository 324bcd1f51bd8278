// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.attack.portal.Intruder.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Addresses that no page leads to: views by their file, files beside the views, numbers and words that mean nothing. */
class OddRequestsIT {

    private static final List<String> ODD = List.of(
            "",
            "0",
            "-1",
            "1e9",
            "0x10",
            "007",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "%00",
            "%FF%FE",
            "%25",
            "%2e%2e%2f",
            "null",
            "true",
            "resource",
            "action",
            "NaN",
            "%20",
            "a%0D%0ASet-Cookie:%20a=b",
            "%27%22%3E%3Cscript%3E",
            "%23%7B1%2B1%7D",
            "$%7Bjndi:ldap://127.0.0.1/%7D",
            "%F0%9F%90%9D",
            "%E2%80%AE",
            "1;drop",
            "x".repeat(1_500));

    /** Of the odd values, each name is tried with every fourth, on each page with others. */
    private static final int EACH = 4;

    private static final List<String> NAMES = List.of(
            "action",
            "agent",
            "attachment",
            "axis",
            "campaign",
            "desc",
            "file",
            "format",
            "idea",
            "kind",
            "lead",
            "period",
            "priority",
            "q",
            "run",
            "sort",
            "status",
            "view",
            "_mode",
            "_state",
            "_type",
            "_win",
            "_id",
            "_cache",
            "_r.view",
            "_2._mode",
            "_2.x",
            "_.x",
            "jakarta.faces.ViewState",
            "jakarta.faces.partial.ajax",
            "jakarta.faces.source",
            "_jsfBridgeViewId",
            "_jsfBridgeNonFacesView",
            "_jsfBridgeAjax",
            "_._facesViewIdRender",
            "com.liferay.faces.bridge.bridgeRequestScopeId",
            "javax.portlet.faces.DirectLink",
            "pfdrid",
            "ln",
            "v");

    private static final List<String> PAGES = List.of(
            "/page/ideas?view=campaigns&",
            "/page/ideas?view=idea&",
            "/page/plan?view=sheet&",
            "/page/plan?_type=action&",
            "/page/plan?_type=resource&_id=template&");

    private final Fortress fortress = Fortress.shared();
    private final Intruder agent = fortress.signedIn("agent");
    private final TreeMap<String, Integer> faults = new TreeMap<>();
    private int tried;

    @Test
    void no_name_of_a_view_opens_a_source_or_fails() {
        List<String> shapes = List.of(
                "%s",
                "/faces%s",
                "%s%%00.xhtml",
                "%s?x=1",
                "..%s",
                "file://%s",
                "//evil.example%s",
                "%s;x",
                "/WEB-INF/../%s",
                "%s/");
        for (String view : Views.all()) {
            for (String shape : shapes) {
                String name = Intruder.encoded(shape.formatted(view)).replace("%2500", "%00");
                agentAsks("/page/ideas?_._facesViewIdRender=" + name);
            }
            for (String path :
                    List.of(view, "/essaim" + view, "/assets" + view, "/page" + view, "/essaim/faces" + view)) {
                agentAsks(path);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(1_200);
    }

    @Test
    void no_path_leads_behind_the_portal() {
        List<String> up = List.of(
                "/",
                "/../",
                "/%2e%2e/",
                "/..%2f",
                "/%2e%2e%2f",
                "/..;/",
                "/.%2e/",
                "/%252e%252e/",
                "/..%5c",
                "/%c0%ae%c0%ae/",
                "/./",
                "/.;/",
                "/%2f",
                "/..%00/");
        List<String> targets = List.of("WEB-INF/web.xml", "WEB-INF/pages.xml", "META-INF/MANIFEST.MF", "etc/passwd");
        List<String> under = List.of("", "/essaim", "/assets", "/page", "/resource/essaim.plan");
        for (String place : under) {
            for (String steps : up) {
                for (String target : targets) {
                    agentAsks(place + steps + target);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isEqualTo(under.size() * up.size() * targets.size());
    }

    @Test
    void no_value_of_a_parameter_is_an_error_of_the_server() {
        for (String page : PAGES) {
            for (String name : NAMES) {
                for (int odd = tried % EACH; odd < ODD.size(); odd += EACH) {
                    agentAsks(page + name + "=" + ODD.get(odd));
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(PAGES.size() * NAMES.size() * ODD.size() / EACH - NAMES.size());
    }

    @Test
    void nobody_is_led_to_another_site() {
        List<String> elsewhere = List.of(
                "//evil.example",
                "///evil.example",
                "////evil.example/",
                "https://evil.example",
                "http:evil.example",
                "https:/evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example@127.0.0.1",
                "http://127.0.0.1@evil.example",
                "//evil.example%2f..",
                "/%5cevil.example",
                "/%2f/evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/;//evil.example",
                "?//evil.example",
                "#//evil.example",
                "evil.example",
                ".evil.example",
                "/\r\nX: y",
                "/\u0000",
                "//\u3002evil.example",
                "/page/plan\r\nSet-Cookie: a=b",
                "/%E2%80%A8/evil.example");
        Set<String> led = new LinkedHashSet<>();
        for (String to : elsewhere) {
            Answer answer = agent.get("/signin?to=" + Intruder.encoded(to));
            tried++;
            assertThat(answer.status()).as(to).isEqualTo(302);
            assertThat(answer.whole().headers().firstValue("Set-Cookie").orElse(""))
                    .doesNotContain("a=b");
            if (!answer.location().matches("/([^/\\\\].*)?")
                    || answer.location().matches("(?i).*[\\r\\n].*")) {
                led.add(to + " -> " + answer.location());
            }
        }

        assertThat(led).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(33);
    }

    @Test
    void no_file_is_handed_to_somebody_without_the_right_to_it() {
        List<List<String>> campaigns = fortress.rows("select id from campaign order by id");
        List<List<String>> runs = fortress.rows("select id from import_run order by id");
        List<String> addresses = new ArrayList<>();
        for (List<String> row : campaigns) {
            for (String file : List.of("ideas-csv", "ideas-xlsx", "booklet", "archive")) {
                addresses.add("_id=office-file&file=" + file + "&campaign=" + row.get(0));
            }
            for (String file : List.of("jury-minutes", "jury-order", "jury-text")) {
                addresses.add("_id=" + file + "&campaign=" + row.get(0));
            }
        }
        for (int other = 1001; other <= 1060; other++) {
            if (other != 1003) {
                addresses.add("_id=office-file&file=personal&agent=" + other);
            }
        }
        for (List<String> row : runs) {
            addresses.add("_id=import-report&run=" + row.get(0));
        }
        List<String> handed = new ArrayList<>();
        for (String address : addresses) {
            for (String page : Views.pages()) {
                Answer answer = agent.get("/page/" + page + "?_type=resource&" + address);
                Answer outside = fortress.stranger().get("/page/" + page + "?_type=resource&" + address);
                tried += 2;
                if (isFile(answer) || isFile(outside) || outside.status() == 200) {
                    handed.add(page + " " + address + " " + answer.status() + " " + outside.status());
                }
            }
        }

        assertThat(handed).isEmpty();
        assertThat(tried).isGreaterThan(343);
    }

    private static boolean isFile(Answer answer) {
        return answer.whole().headers().firstValue("Content-Disposition").isPresent();
    }

    private void agentAsks(String address) {
        Answer answer = agent.get(address);
        tried++;
        boolean source = answer.body().contains("xmlns:ui=")
                || answer.body().contains("<web-app")
                || answer.body().contains("<portlet name=")
                || answer.body().contains("Manifest-Version")
                || answer.body().contains("root:x:0");
        boolean header =
                answer.whole().headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.contains("a=b"));
        if (answer.status() >= 500 || source || header) {
            faults.merge(
                    answer.status() + " " + address.substring(0, Math.min(150, address.length())), 1, Integer::sum);
        }
    }
}
