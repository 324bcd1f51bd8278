// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.draft.DraftChangedException;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.idea.deposit.draft.SavedDraft;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaResource;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.text.RichTextLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what the page of the form sends every few seconds and when it is left: resource {@code draft}. It answers lines of a
 * name, an equals sign and a value: {@code idea}, {@code version}, {@code told}, or {@code elsewhere} with a sentence when the
 * draft was changed in another form. Only scripts of the same site can send the header that it asks for.
 */
@ApplicationScoped
public class DraftResource implements IdeaResource {

    private static final String FIELD = "field.";
    private static final String HEADER = "X-Essaim-Draft";

    @Inject
    ActiveAgent agent;

    @Inject
    IdeaDrafts drafts;

    @Inject
    Clock clock;

    @Override
    public String id() {
        return "draft";
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        Texts texts = Texts.of(visitor.locale());
        ResourceReply reply = new ResourceReply(response, texts);
        if (!"POST".equals(request.getMethod()) || request.getProperty(HEADER) == null) {
            reply.text("403", "");
            return;
        }
        reply.orRefuseScript(() -> reply.text("200", saved(visitor, request, texts)));
    }

    private String saved(Visitor visitor, ResourceRequest request, Texts texts) {
        try {
            return told(drafts.save(visitor, read(request)), texts);
        } catch (DraftChangedException elsewhere) {
            return "elsewhere=" + texts.get(elsewhere.messageKey());
        }
    }

    private static DraftToSave read(ResourceRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (name.startsWith(FIELD)) {
                values.put(name.substring(FIELD.length()), given[0]);
            }
        });
        values.computeIfPresent(IdeaField.DESCRIPTION.name(), (name, typed) -> RichTextLines.read(typed));
        return new DraftToSave(
                Address.of(request).number("campaignId"),
                Address.of(request).number("ideaId"),
                Address.of(request).text("formKey"),
                (int) Math.min(Address.of(request).number("version"), Integer.MAX_VALUE),
                "1".equals(Address.of(request).text("overwriting")),
                values);
    }

    private String told(SavedDraft saved, Texts texts) {
        return "idea=" + saved.ideaId() + "\nversion=" + saved.version() + "\ntold="
                + DraftTexts.saved(saved, texts, clock.getZone());
    }
}
