// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.Attachments;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The files of the idea that the address names, in its sheet and beside its form. */
@Named("ideaAttachments")
@ViewScoped
public class AttachmentsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Attachments attachments;

    private Long ideaId;
    private transient String list;
    private transient boolean open;

    private void prepare() {
        if (list != null) {
            return;
        }
        if (ideaId == null) {
            ideaId = IdeaAddress.ideaOrZero();
        }
        if (ideaId == 0) {
            list = "";
            return;
        }
        Visitor visitor = agent.visitor();
        RecordKey idea = Idea.keyOf(ideaId);
        open = attachments.mayChange(visitor, idea);
        list = new AttachmentList(idea, PortletLinks::resource, Texts.of(visitor.locale()), open)
                .write(attachments.of(visitor, idea));
    }

    /** Whether there is anything to show: files, or the possibility to send some. */
    public boolean isShown() {
        prepare();
        return open || !list.isEmpty();
    }

    public boolean isOpen() {
        prepare();
        return open;
    }

    /** Ready to be put into the page. */
    public String getList() {
        prepare();
        return list;
    }

    public String getAddress() {
        prepare();
        return PortletLinks.resource(AttachmentAdding.ID, Map.of("idea", ideaId.toString()));
    }
}
