// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.RecordNotFoundException;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.RecordView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Where the portlet that is open shows its records, as its feature says in its page: for rooms that know no feature. */
@ApplicationScoped
public class RecordViews {

    @Inject
    FeaturePages pages;

    /** The address of the view that shows a record. */
    public String of(RecordKey record) {
        RecordView shown = view(record);
        return new OpenView(shown.view(), shown.parameter(), record).with(Map.of());
    }

    /** The view that is open, and is about that record. */
    public OpenView open(RecordKey record) {
        return new OpenView(Address.current().text("view"), view(record).parameter(), record);
    }

    private RecordView view(RecordKey record) {
        return pages.showing(record)
                .orElseThrow(() -> new RecordNotFoundException("record.not-found", "no page of ours shows it", record))
                .views()
                .get(record.type());
    }
}
