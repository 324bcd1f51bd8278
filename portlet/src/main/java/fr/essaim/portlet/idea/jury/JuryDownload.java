// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SentFile;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;

/** A file about the jury that the parameter {@code campaign} names. It is complete before its first byte is sent. */
abstract class JuryDownload implements IdeaResource {

    @Inject
    ActiveAgent agent;

    abstract byte[] content(Visitor visitor, long campaignId);

    abstract String type();

    abstract String extension();

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        long campaignId = Address.of(request).number("campaign");
        ResourceReply reply = new ResourceReply(response, texts);
        reply.orRefuse(() -> reply.send(
                SentFile.of(texts.get("file." + id()) + "." + extension(), type(), content(visitor, campaignId))));
    }
}
