// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.access.Permission;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.privacy.PrivacyFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Idea boxes hand over and erase what they hold about agents. */
@ApplicationScoped
public class IdeaPrivacy implements PrivacyFeature {

    @Override
    public String feature() {
        return "idea";
    }

    @Override
    public List<String> recordTypes() {
        return List.of(Idea.RECORD_TYPE, Campaign.RECORD_TYPE, IdeaBox.RECORD_TYPE);
    }

    @Override
    public Permission seen() {
        return IdeaPermission.VIEW;
    }

    @Override
    public Permission managed() {
        return IdeaPermission.MANAGE;
    }
}
