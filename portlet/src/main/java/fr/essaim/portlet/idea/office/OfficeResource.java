// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.office;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.exchange.Format;
import fr.essaim.idea.office.CampaignFiles;
import fr.essaim.idea.office.OfficeFile;
import fr.essaim.idea.office.PersonalFile;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SentFile;
import fr.essaim.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of the back office, by the parameter {@code file}: {@code ideas-xlsx}, {@code ideas-csv}, {@code booklet} and
 * {@code archive} with {@code campaign}, {@code personal} perhaps with {@code agent}. Complete before its first byte is sent.
 */
@ApplicationScoped
public class OfficeResource implements IdeaResource {

    static final String ID = "office-file";

    @Inject
    ActiveAgent agent;

    @Inject
    CampaignFiles files;

    @Inject
    PersonalData personal;

    /** The address of the personal data of an agent, or with no parameter of one's own. */
    static String personal(Map<String, String> whose) {
        Map<String, String> parameters = new HashMap<>(whose);
        parameters.put("file", "personal");
        return PortletLinks.resource(ID, parameters);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        ResourceReply reply = new ResourceReply(response, Texts.of(visitor.locale()));
        reply.orRefuse(() -> {
            OfficeFile file = file(request, visitor);
            reply.send(SentFile.of(file.name(), file.contentType(), file.content()));
        });
    }

    private OfficeFile file(ResourceRequest request, Visitor visitor) {
        long campaignId = Address.of(request).number("campaign");
        return switch (Address.of(request).text("file")) {
            case "ideas-csv" -> files.ideas(visitor, campaignId, Format.CSV);
            case "booklet" -> files.booklet(visitor, campaignId);
            case "archive" -> files.archive(visitor, campaignId);
            case "personal" -> {
                long asked = Address.of(request).number("agent");
                AgentId about = asked == 0 ? visitor.agent() : new AgentId(asked);
                yield PersonalFile.of(personal.export(visitor, about), visitor.locale(), agent.today());
            }
            default -> files.ideas(visitor, campaignId, Format.XLSX);
        };
    }
}
