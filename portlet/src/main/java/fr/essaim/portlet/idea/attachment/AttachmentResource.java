// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.AttachmentDownload;
import fr.essaim.attachment.Attachments;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Gives a file out: resource {@code attachment}, with {@code attachment} and, for the small picture, {@code small}. The type
 * is ours, browsers are told not to guess another, and only images drawn by us open in the page.
 */
@ApplicationScoped
public class AttachmentResource implements IdeaResource {

    static final String ID = "attachment";

    private ActiveAgent agent;
    private Attachments attachments;

    protected AttachmentResource() {}

    @Inject
    public AttachmentResource(ActiveAgent agent, Attachments attachments) {
        this.agent = agent;
        this.attachments = attachments;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        try (AttachmentDownload file = attachments.download(
                visitor, RecordNumber.of(request.getParameter("attachment")), request.getParameter("small") != null)) {
            file.begin();
            give(file, request, response);
        } catch (AttachmentRefusedException busy) {
            refuse(response, "503", Problem.of(busy, Texts.of(visitor.locale())));
        } catch (RuntimeException e) {
            Problem problem = Problem.of(e, Texts.of(visitor.locale()));
            refuse(response, "missing".equals(problem.kind()) ? "404" : "500", problem);
        }
    }

    private static void refuse(ResourceResponse response, String status, Problem problem) throws IOException {
        if (response.isCommitted()) {
            throw new IOException(problem.sentence());
        }
        response.setProperty(ResourceResponse.HTTP_STATUS_CODE, status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getPortletOutputStream().write(problem.sentence().getBytes(StandardCharsets.UTF_8));
    }

    /** The answer leaves as it is read: its length is told, and the head sent, before the first byte. */
    private static void give(AttachmentDownload file, ResourceRequest request, ResourceResponse response)
            throws IOException {
        response.setProperty("X-Content-Type-Options", "nosniff");
        response.setProperty("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setProperty("Cache-Control", "private, no-cache");
        response.setProperty("ETag", file.etag());
        if (file.etag().equals(request.getProperty("If-None-Match"))) {
            response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "304");
            return;
        }
        response.setContentType(file.type().contentType());
        response.setProperty("Content-Disposition", disposition(file));
        if (file.length().isPresent()) {
            response.setContentLength(Math.toIntExact(file.length().get()));
            response.flushBuffer();
        }
        file.writeTo(response.getPortletOutputStream());
    }

    private static String disposition(AttachmentDownload file) {
        String plain = file.name().replaceAll("[^A-Za-z0-9 ._-]", "_");
        String full = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.type().isImage() ? "inline" : "attachment")
                + "; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, full);
    }
}
