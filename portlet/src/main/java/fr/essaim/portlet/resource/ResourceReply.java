// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.resource;

import fr.essaim.portlet.Problem;
import fr.essaim.portlet.Texts;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a resource request with a file, a text, or the sentence that says why there is none. */
public final class ResourceReply {

    /** What answers, unless it throws. */
    public interface Work {
        void run() throws IOException;
    }

    private final ResourceResponse response;
    private final Texts texts;

    /** @param texts in the language of whoever asks */
    public ResourceReply(ResourceResponse response, Texts texts) {
        this.response = response;
        this.texts = texts;
    }

    /** Answers with a file; where that is refused or fails, with a sentence and a status that fits. */
    public void orRefuse(Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException e) {
            Problem problem = Problem.of(e, texts);
            refuse(problem, status(problem));
        }
    }

    /** Answers a script with a text; its page shows the sentence of a 403, and none of what may have failed. */
    public void orRefuseScript(Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException e) {
            Problem problem = Problem.of(e, texts);
            refuse(problem, "failed".equals(problem.kind()) ? "500" : "403");
        }
    }

    /** A file that leaves as it is read: where the length is known, the head is sent before the first byte. */
    public void stream(SentFile file) throws IOException {
        begin(file);
        if (file.length().isPresent()) {
            response.flushBuffer();
        }
        file.content().writeTo(response.getPortletOutputStream());
    }

    /** A complete file. */
    public void send(SentFile file) throws IOException {
        begin(file);
        file.content().writeTo(response.getPortletOutputStream());
    }

    private void begin(SentFile file) {
        response.setContentType(file.contentType());
        response.setProperty("Content-Disposition", file.disposition());
        if (file.length().isPresent()) {
            response.setContentLength(Math.toIntExact(file.length().get()));
        }
    }

    public void text(String status, String text) throws IOException {
        response.setProperty(ResourceResponse.HTTP_STATUS_CODE, status);
        write("text/plain", text);
    }

    /** @param type without the encoding, which is always UTF-8 */
    public void write(String type, String text) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getPortletOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of which a part has left already ends as a broken one. */
    public void refuse(Problem problem, String status) throws IOException {
        if (response.isCommitted()) {
            throw new IOException(problem.sentence());
        }
        text(status, problem.sentence());
    }

    private static String status(Problem problem) {
        return switch (problem.kind()) {
            case "missing", "none" -> "404";
            case "refused" -> "403";
            case "away" -> "503";
            default -> "500";
        };
    }
}
