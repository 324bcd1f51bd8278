// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.RichText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A new campaign, from one of the five templates. */
@Named("ideaCreation")
@ViewScoped
public class CreationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetup setup;

    private final NewCampaignForm form = new NewCampaignForm();
    private transient List<TemplateChoice> templates;
    private transient List<Choice> boxes;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::getTemplates);
    }

    /** Ends in the settings of the new campaign. */
    public void create() throws IOException {
        long created = setup.create(agent.visitor(), form.draft());
        PortletLinks.leaveFor(Map.of("view", "setup", "campaign", Long.toString(created)));
    }

    public List<TemplateChoice> getTemplates() {
        if (templates == null) {
            templates = Arrays.stream(CampaignKind.values())
                    .map(each -> new TemplateChoice(
                            each.name(),
                            screen.name(each),
                            RichText.plain(setup.template(agent.visitor(), each).purpose())))
                    .toList();
        }
        return templates;
    }

    /** Those that take further campaigns. */
    public List<Choice> getBoxes() {
        if (boxes == null) {
            boxes = setup.boxes(agent.visitor()).stream()
                    .filter(each -> !each.permanent() && !each.closed())
                    .map(each -> new Choice(each.id().toString(), each.title()))
                    .toList();
        }
        return boxes;
    }

    public NewCampaignForm getForm() {
        return form;
    }
}
