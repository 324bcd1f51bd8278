// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.access.Visitor;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The settings of a campaign; what else is done on their page asks it which. */
@Named("ideaSetup")
@ViewScoped
public class CampaignSetupBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetup setup;

    @Inject
    CampaignMessages messages;

    @Inject
    RulesOfTheGame rules;

    private Long campaignId;
    private int version;
    private CampaignSetupForm form;
    private transient CampaignSettings settings;

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(this::getForm);
    }

    /** What is stored is read anew, and goes into the form. */
    void open() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        changed();
        form = new CampaignSetupForm(getSettings(), messages.of(agent.visitor(), campaignId));
    }

    /** The campaign's version has grown; what is typed stays. */
    void changed() {
        settings = null;
        version = getSettings().version();
    }

    public CampaignSettings getSettings() {
        if (settings == null) {
            settings = setup.find(agent.visitor(), campaignId);
        }
        return settings;
    }

    public void save() {
        Visitor visitor = agent.visitor();
        form.sent();
        setup.change(visitor, campaignId, version, form.draft());
        changed();
        if (!form.rules().isEmpty()) {
            rules.write(visitor, campaignId, form.rules(), form.getTexts().get("rulesSummary"));
        }
        messages.arrange(visitor, campaignId, form.messageDrafts());
        open();
        screen.tell("idea.setup.saved");
    }

    /** Refused to those who do not organise the campaign, also when they send it without having seen it. */
    public CampaignSetupForm getForm() {
        if (form == null) {
            open();
        }
        return form;
    }
}
