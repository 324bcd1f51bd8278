// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.Attachments;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The files of the record that the view is about, or beside its form. */
@Named("files")
@ViewScoped
public class FilesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Attachments attachments;

    private RecordKey record;
    private transient String list;
    private transient boolean open;

    /** @param shown whose files they are; numbered 0 while it is not stored, when there are none */
    public void prepare(RecordKey shown) {
        record = record == null || record.id() == 0 ? shown : record;
    }

    private void read() {
        if (list != null) {
            return;
        }
        if (record.id() == 0) {
            list = "";
            return;
        }
        Visitor visitor = agent.visitor();
        open = attachments.mayChange(visitor, record);
        list = new AttachmentList(record, PortletLinks::resource, Texts.of(visitor.locale()), open)
                .write(attachments.of(visitor, record));
    }

    /** Whether there is anything to show: files, or the possibility to send some. */
    public boolean isShown() {
        read();
        return open || !list.isEmpty();
    }

    public boolean isOpen() {
        read();
        return open;
    }

    /** Ready to be put into the page. */
    public String getList() {
        read();
        return list;
    }

    public String getAddress() {
        return PortletLinks.resource(AttachmentAdding.ID, Map.of("of", RecordCode.of(record)));
    }
}
