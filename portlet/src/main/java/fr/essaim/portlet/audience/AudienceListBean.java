// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.audience.Audiences;
import fr.essaim.audience.ListReport;
import fr.essaim.exchange.ExchangeText;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Takes a list of agents into the audience that is open. */
@Named("audienceList")
@ViewScoped
public class AudienceListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AudienceBean audience;

    @Inject
    Audiences audiences;

    private final AudienceListForm form = new AudienceListForm();
    private transient AudiencePage.Report report;

    /** Takes in what was pasted, or else the file that was sent. */
    public void add() throws IOException {
        PortletLinks.goTo(audience.place().parameters());
        if (form.isEmpty()) {
            screen.refuse(screen.text("audience.list.nothing"));
            return;
        }
        try {
            report = new AudienceWriter(screen.texts()).report(store());
            form.clear();
        } catch (UploadRefusedException refusal) {
            screen.refuse(ExchangeText.of(agent.visitor().locale()).text(refusal));
        } finally {
            form.forgetFile();
        }
    }

    private ListReport store() throws IOException {
        if (form.isPasted()) {
            return audiences.addList(agent.visitor(), audience.getOwner(), 0, form.name(), form.getPasted());
        }
        try (InputStream content = form.getFile().getInputStream()) {
            return audiences.addList(agent.visitor(), audience.getOwner(), 0, form.name(), content);
        }
    }

    public AudienceListForm getForm() {
        return form;
    }

    /** Null unless a list was just sent in. */
    public AudiencePage.Report getReport() {
        return report;
    }
}
