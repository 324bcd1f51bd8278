// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.idea.setup.NewCampaign;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.Html;
import fr.essaim.text.RichText;
import jakarta.faces.context.FacesContext;
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

    private String kind = CampaignKind.PERMANENT.name();
    private String title;
    private String box;
    private transient List<Template> templates;
    private transient List<Choice> boxes;

    /** A template to choose, told in a few words. */
    public record Template(String code, String name, String text) {

        /** HTML. */
        public String label() {
            return "<strong>" + Html.escaped(name) + "</strong><span class=\"es-muted\">" + Html.escaped(text)
                    + "</span>";
        }
    }

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::getTemplates);
    }

    /** Ends in the settings of the new campaign. */
    public void create() throws IOException {
        long created = setup.create(
                agent.visitor(),
                new NewCampaign(
                        CampaignKind.valueOf(kind), title, box == null || box.isEmpty() ? null : Long.valueOf(box)));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(PortletLinks.view(Map.of("view", "setup", "campaign", Long.toString(created))));
    }

    public List<Template> getTemplates() {
        if (templates == null) {
            templates = Arrays.stream(CampaignKind.values())
                    .map(each -> new Template(
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
                    .map(CreationBean::choice)
                    .toList();
        }
        return boxes;
    }

    private static Choice choice(IdeaBox box) {
        return new Choice(box.id().toString(), box.title());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBox() {
        return box;
    }

    public void setBox(String box) {
        this.box = box;
    }
}
