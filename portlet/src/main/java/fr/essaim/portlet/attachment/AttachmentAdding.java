// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.attachment.AttachmentUploads;
import fr.essaim.portlet.resource.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/**
 * Takes a file in: resource {@code attachment-add}, whose body is the file itself, read as it comes. The record is parameter
 * {@code of}, the name and what an image shows are headers.
 */
@ApplicationScoped
public class AttachmentAdding implements SharedResource {

    static final String ID = "attachment-add";

    @Inject
    AttachmentAnswer answer;

    @Inject
    AttachmentUploads uploads;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        answer.give(
                request,
                response,
                visitor -> uploads.add(
                        visitor,
                        AttachmentAnswer.record(request),
                        request.getPortletInputStream(),
                        decoded(request.getProperty("X-Essaim-Name")),
                        decoded(request.getProperty("X-Essaim-Alternative"))));
    }

    /** Headers hold no accents, so scripts send them encoded as in an address. */
    private static String decoded(String header) {
        if (header == null) {
            return "";
        }
        try {
            return java.net.URLDecoder.decode(header.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
