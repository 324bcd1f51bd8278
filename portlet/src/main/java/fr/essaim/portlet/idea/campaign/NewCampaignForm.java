// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.setup.NewCampaign;
import java.io.Serializable;

/** A new campaign while it is typed. */
public class NewCampaignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = CampaignKind.PERMANENT.name();
    private String title;
    private String box;

    NewCampaign draft() {
        return new NewCampaign(
                CampaignKind.valueOf(kind), title, box == null || box.isEmpty() ? null : Long.valueOf(box));
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

    /** The number of the box that it goes into; empty for one of its own. */
    public String getBox() {
        return box;
    }

    public void setBox(String box) {
        this.box = box;
    }
}
