// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file about the jury that the parameter {@code campaign} names. It is complete before its first byte is sent. */
abstract class JuryDownload implements IdeaResource {

    private final ActiveAgent agent;

    JuryDownload(ActiveAgent agent) {
        this.agent = agent;
    }

    abstract byte[] content(Visitor visitor, long campaignId);

    abstract String type();

    abstract String extension();

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        String campaign = request.getParameter("campaign");
        byte[] file;
        try {
            file = content(visitor, RecordNumber.of(campaign));
        } catch (RuntimeException e) {
            refuse(Problem.of(e, texts), response);
            return;
        }
        response.setContentType(type());
        response.setProperty(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(texts.get("file." + id()), extension()));
        response.setContentLength(file.length);
        response.getPortletOutputStream().write(file);
    }

    private static void refuse(Problem problem, ResourceResponse response) throws IOException {
        response.setProperty(
                ResourceResponse.HTTP_STATUS_CODE,
                switch (problem.kind()) {
                    case "missing" -> "404";
                    case "refused" -> "403";
                    default -> "500";
                });
        response.setContentType("text/plain;charset=UTF-8");
        response.getPortletOutputStream().write(problem.sentence().getBytes(StandardCharsets.UTF_8));
    }
}
