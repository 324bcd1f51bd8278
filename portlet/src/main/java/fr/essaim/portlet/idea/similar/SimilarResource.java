// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.similar;

import fr.essaim.access.Visitor;
import fr.essaim.idea.similar.SimilarIdea;
import fr.essaim.idea.similar.SimilarIdeas;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Problem;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.text.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.PortletURL;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.List;

/**
 * Answers the form while someone types: resource {@code similar}, with {@code campaign}, {@code idea} (0 for a new one),
 * {@code title} and {@code text}. A piece of HTML, empty when nothing resembles; nothing at all on a failure, since the form
 * does not depend on it.
 */
@ApplicationScoped
public class SimilarResource implements IdeaResource {

    static final String ID = "similar";

    @Inject
    ActiveAgent agent;

    @Inject
    SimilarIdeas similar;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        String answer;
        try {
            answer = written(
                    similar.of(
                            visitor,
                            Address.of(request).number("campaign"),
                            Address.of(request).text("title"),
                            Address.of(request).text("text"),
                            Address.of(request).number("idea")),
                    response,
                    texts);
        } catch (RuntimeException e) {
            Problem.of(e, texts);
            answer = "";
        }
        response.setProperty("Cache-Control", "no-store");
        new ResourceReply(response, texts).write("text/html", answer);
    }

    private static String written(List<SimilarIdea> ideas, ResourceResponse response, Texts texts) {
        if (ideas.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p>")
                .append(Html.escaped(texts.get("idea.similar.found", ideas.size())))
                .append("</p><ul class=\"es-similar-list\">");
        for (SimilarIdea idea : ideas) {
            PortletURL sheet = response.createRenderURL();
            sheet.setParameter("view", "idea");
            sheet.setParameter("idea", Long.toString(idea.id()));
            String link = "href=\"" + Html.escaped(sheet.toString()) + "\" target=\"_blank\" rel=\"noopener\"";
            html.append("<li><a ")
                    .append(link)
                    .append('>')
                    .append(Html.escaped(texts.get("idea.similar.title", idea.number(), idea.title())))
                    .append("<span class=\"es-hidden\"> ")
                    .append(Html.escaped(texts.get("idea.similar.tab")))
                    .append("</span></a>");
            if (!idea.sameCampaign()) {
                html.append("<span class=\"es-small es-muted\">")
                        .append(Html.escaped(idea.campaignTitle()))
                        .append("</span>");
            }
            if (idea.sameCampaign()) {
                html.append("<a class=\"es-similar-mine\" ")
                        .append(link)
                        .append(" aria-label=\"")
                        .append(Html.escaped(texts.get("idea.similar.mine.label", idea.title())))
                        .append("\">")
                        .append(Html.escaped(texts.get("idea.similar.mine")))
                        .append("</a>");
            }
            html.append("</li>");
        }
        return html.append("</ul>").toString();
    }
}
