// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.AttachmentDownload;
import fr.essaim.attachment.Attachments;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SentFile;
import fr.essaim.portlet.resource.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/**
 * Gives a file out: resource {@code attachment}, with {@code attachment} and, for the small picture, {@code small}. The type
 * is ours, browsers are told not to guess another, and only images drawn by us open in the page.
 */
@ApplicationScoped
public class AttachmentResource implements SharedResource {

    static final String ID = "attachment";

    @Inject
    ActiveAgent agent;

    @Inject
    Attachments attachments;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        ResourceReply reply = new ResourceReply(response, texts);
        reply.orRefuse(() -> {
            try (AttachmentDownload file = attachments.download(
                    visitor,
                    Address.of(request).number("attachment"),
                    Address.of(request).has("small"))) {
                file.begin();
                give(file, request, response, reply);
            } catch (AttachmentRefusedException busy) {
                reply.refuse(Problem.of(busy, texts), "503");
            }
        });
    }

    /** The answer leaves as it is read. */
    private static void give(
            AttachmentDownload file, ResourceRequest request, ResourceResponse response, ResourceReply reply)
            throws IOException {
        response.setProperty("X-Content-Type-Options", "nosniff");
        response.setProperty("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setProperty("Cache-Control", "private, no-cache");
        response.setProperty("ETag", file.etag());
        if (file.etag().equals(request.getProperty("If-None-Match"))) {
            response.setProperty(ResourceResponse.HTTP_STATUS_CODE, "304");
            return;
        }
        reply.stream(new SentFile(
                file.name(), file.type().contentType(), file.type().isImage(), file.length(), file::writeTo));
    }
}
