// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.RecordNotFoundException;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.LinePage;
import fr.essaim.plan.follow.SheetPages;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The sheet of one action, the one that the address names; what is done in the sheet asks it which. */
@Named("sheet")
@ViewScoped
public class SheetBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Screen screen;

    @Inject
    SheetPageReader reader;

    private Long actionId;
    private FilterForm filter;
    private final Paging reports = new Paging(LinePage.SIZE);
    private final Paging notes = new Paging(LinePage.SIZE);
    private final Paging changes = new Paging(ActionSheets.CHANGES);
    private transient SheetPage page;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::write);
        }
    }

    private void write() {
        if (filter == null) {
            filter = FilterForm.current();
        }
        SheetPages pages = new SheetPages(reports.first(), notes.first(), changes.first());
        page = reader.read(actionId(), pages, filter.toFilter());
        changes.found(page.past().total());
    }

    /** @throws RecordNotFoundException when the address names none */
    long actionId() {
        if (actionId == null) {
            actionId = Address.current().record("action", "action.not-found");
        }
        return actionId;
    }

    public SheetPage getPage() {
        return page;
    }

    public Paging getReports() {
        return reports;
    }

    public Paging getNotes() {
        return notes;
    }

    public Paging getChanges() {
        return changes;
    }
}
