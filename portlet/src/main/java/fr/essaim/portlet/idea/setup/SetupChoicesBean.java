// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.question.QuestionKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the lists offer in the settings of a campaign. */
@Named("ideaSetupChoices")
@RequestScoped
public class SetupChoicesBean {

    @Inject
    Screen screen;

    public List<Choice> getParts() {
        return screen.texts().choices(CampaignPart.values());
    }

    public List<Choice> getIdeaKinds() {
        return screen.texts().choices(IdeaKind.values());
    }

    public List<Choice> getMethods() {
        return screen.texts().choices(VoteMethod.values());
    }

    public List<Choice> getQuestionKinds() {
        return screen.texts().choices(QuestionKind.values());
    }
}
