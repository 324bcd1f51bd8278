// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SentFile;
import fr.essaim.replication.ReplicationExport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The register as a spreadsheet under the filter of the address: resource {@code replications}. */
@ApplicationScoped
public class ReplicationsResource implements IdeaResource {

    static final String ID = "replications";

    private static final List<String> HEADINGS = List.of(
            "idea.replications.idea",
            "idea.replications.campaign",
            "idea.taken-up.where",
            "idea.taken-up.by",
            "idea.taken-up.adaptation",
            "idea.taken-up.contact",
            "idea.taken-up.on");

    @Inject
    ActiveAgent agent;

    @Inject
    ReplicationExport export;

    @Inject
    Clock clock;

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
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            export.write(
                    visitor,
                    RegisterFilterForm.filter(
                            Address.of(request).text("kind"),
                            Address.of(request).text("words")),
                    Format.XLSX,
                    texts.get("idea.replications.file"),
                    HEADINGS.stream().map(texts::get).toList(),
                    file);
            String name = ID + "-" + LocalDate.now(clock) + ".xlsx";
            reply.send(SentFile.of(name, Format.XLSX.contentType(), file));
        });
    }
}
