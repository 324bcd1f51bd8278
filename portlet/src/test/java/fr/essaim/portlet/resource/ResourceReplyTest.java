// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.PortalSite;
import fr.essaim.plan.PlanPermission;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.liferay.Recording;
import jakarta.portlet.ResourceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceReplyTest {

    private static final Visitor ZOE = new Visitor(new PortalSite(1, 1), new AgentId(7), Locale.ENGLISH);
    private static final String STATUS = ResourceResponse.HTTP_STATUS_CODE;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean committed;

    private final Recording<ResourceResponse> response = Recording.of(ResourceResponse.class)
            .value("getPortletOutputStream", sent)
            .when("setProperty", 2, header -> null)
            .when("setContentType", 1, type -> null)
            .when("setContentLength", 1, length -> null)
            .when("isCommitted", 0, none -> committed)
            .when("flushBuffer", 0, none -> {
                committed = true;
                return null;
            });

    private final ResourceReply reply = new ResourceReply(response.asked(), Texts.of(Locale.ENGLISH));

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private void refuse(RuntimeException cause) throws IOException {
        reply.orRefuse(() -> {
            throw cause;
        });
    }

    @Test
    void a_complete_file_is_kept_by_browsers_under_its_name() throws IOException {
        reply.orRefuse(() -> reply.send(
                SentFile.of("minutes.txt", "text/plain;charset=UTF-8", "Été".getBytes(StandardCharsets.UTF_8))));

        assertThat(response.calls())
                .containsExactly(
                        "setContentType[text/plain;charset=UTF-8]",
                        "setProperty[Content-Disposition, attachment; filename=\"minutes.txt\";"
                                + " filename*=UTF-8''minutes.txt]",
                        "setContentLength[5]");
        assertThat(committed).isFalse();
        assertThat(sent()).isEqualTo("Été");
    }

    @Test
    void a_name_that_headers_cannot_hold_is_there_twice_and_breaks_out_of_nothing() throws IOException {
        reply.send(new SentFile("a\"b\r\né.png", "image/png", true, Optional.empty(), out -> {}));

        assertThat(response.calls())
                .contains("setProperty[Content-Disposition, inline; filename=\"a_b___.png\";"
                        + " filename*=UTF-8''a%22b%0D%0A%C3%A9.png]");
    }

    @Test
    void the_head_leaves_before_the_first_byte_where_the_length_is_known_and_with_it_otherwise() throws IOException {
        reply.stream(new SentFile(
                "a", "a/a", false, Optional.of(2L), out -> assertThat(committed).isTrue()));
        committed = false;
        reply.stream(new SentFile("a", "a/a", false, Optional.empty(), out -> assertThat(committed)
                .isFalse()));
    }

    @Test
    void what_there_is_not_may_not_be_had_or_cannot_be_had_now_is_a_sentence_with_its_own_status() throws IOException {
        refuse(new RecordNotFoundException("idea.not-found"));
        refuse(new NotAllowedException(ZOE, PlanPermission.EXPORT, 0));
        refuse(new DirectoryAwayException());
        refuse(new IllegalStateException("secret"));

        assertThat(response.calls())
                .filteredOn(call -> call.startsWith("setProperty"))
                .containsExactly(
                        "setProperty[" + STATUS + ", 404]",
                        "setProperty[" + STATUS + ", 403]",
                        "setProperty[" + STATUS + ", 503]",
                        "setProperty[" + STATUS + ", 500]");
        assertThat(sent()).contains("reference").doesNotContain("secret");
    }

    @Test
    void a_script_gets_a_sentence_to_show_or_learns_that_something_failed() throws IOException {
        reply.orRefuseScript(() -> {
            throw new RecordNotFoundException("idea.not-found");
        });
        reply.orRefuseScript(() -> {
            throw new IllegalStateException();
        });

        assertThat(response.calls()).contains("setProperty[" + STATUS + ", 403]", "setProperty[" + STATUS + ", 500]");
    }

    @Test
    void a_file_that_breaks_off_ends_as_a_broken_one_and_not_with_a_sentence_in_it() {
        SentFile broken = new SentFile("a", "a/a", false, Optional.of(9L), out -> {
            out.write('x');
            throw new IllegalStateException("The database went away");
        });

        assertThatIOException().isThrownBy(() -> reply.orRefuse(() -> reply.stream(broken)));
        assertThat(sent()).isEqualTo("x");
    }
}
