// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.Attachments;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.resource.ResourceReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import jakarta.portlet.ResourceURL;
import java.io.IOException;
import java.util.Map;

/** Answers a script that changes the files of a record: their list as it is now, or a sentence that says why not. */
@ApplicationScoped
public class AttachmentAnswer {

    /** Only scripts of the same site can send it. */
    private static final String HEADER = "X-Essaim-Attachment";

    interface Change {
        void of(Visitor visitor) throws IOException;
    }

    @Inject
    ActiveAgent agent;

    @Inject
    Attachments attachments;

    void give(ResourceRequest request, ResourceResponse response, Change change) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        ResourceReply reply = new ResourceReply(response, texts);
        response.setProperty("Cache-Control", "no-store");
        if (!"POST".equals(request.getMethod()) || request.getProperty(HEADER) == null) {
            reply.text("403", "");
            return;
        }
        reply.orRefuseScript(() -> {
            RecordKey record = record(request);
            change.of(visitor);
            AttachmentList list = new AttachmentList(
                    record,
                    (id, parameters) -> resource(response, id, parameters),
                    texts,
                    attachments.mayChange(visitor, record));
            reply.text("200", list.write(attachments.of(visitor, record)));
        });
    }

    /** The one whose files they are. */
    static RecordKey record(ResourceRequest request) {
        return RecordCode.read(Address.of(request).text("of"));
    }

    private static String resource(ResourceResponse response, String id, Map<String, String> parameters) {
        ResourceURL url = response.createResourceURL();
        url.setResourceID(id);
        url.setCacheability(ResourceURL.FULL);
        parameters.forEach(url::setParameter);
        return url.toString();
    }
}
