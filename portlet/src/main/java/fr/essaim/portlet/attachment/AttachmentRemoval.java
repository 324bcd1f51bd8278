// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.attachment.Attachments;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.resource.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** Takes a file away: resource {@code attachment-remove}, with {@code attachment} and {@code of}, its record. */
@ApplicationScoped
public class AttachmentRemoval implements SharedResource {

    static final String ID = "attachment-remove";

    @Inject
    AttachmentAnswer answer;

    @Inject
    Attachments attachments;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        answer.give(
                request,
                response,
                visitor -> attachments.remove(visitor, Address.of(request).number("attachment")));
    }
}
