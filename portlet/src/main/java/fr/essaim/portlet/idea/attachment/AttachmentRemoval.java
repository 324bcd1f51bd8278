// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.attachment;

import fr.essaim.attachment.Attachments;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.idea.IdeaResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** Takes a file away: resource {@code attachment-remove}, with {@code attachment} and its {@code idea}. */
@ApplicationScoped
public class AttachmentRemoval implements IdeaResource {

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
