// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;
import java.util.List;
import java.util.Map;

/**
 * What portals know about a feature: where it shows its records and what it tells agents. A feature offers it as a CDI bean
 * from a producer method; {@link FeaturePages} are those of all features.
 *
 * @param feature the first word of the codes of its kinds of notices
 * @param portlet the name of the portlet that shows its records
 * @param repeatable whether portals may show that portlet several times on a page, each with an address of its own
 * @param resource the name under which portals keep the feature
 * @param kinds its kinds of notices, in the order in which the settings of portals number them, from 1
 * @param views the view of each kind of record, by the kind's lasting name
 */
public record FeaturePage(
        String feature,
        String portlet,
        boolean repeatable,
        String resource,
        List<NoticeKind> kinds,
        Map<String, RecordView> views) {

    public FeaturePage {
        kinds = List.copyOf(kinds);
        views = Map.copyOf(views);
        String codes = feature + ".";
        if (!kinds.stream().allMatch(kind -> kind.code().startsWith(codes))) {
            throw new IllegalArgumentException("Kinds of notices of another feature than " + feature);
        }
    }

    public boolean shows(RecordKey about) {
        return views.containsKey(about.type());
    }

    /** The part of the address that names the view of a record that it {@linkplain #shows shows}. */
    public String query(RecordKey about) {
        return views.get(about.type()).query(about.id());
    }

    public boolean tells(Notice notice) {
        return notice.kind().startsWith(feature + ".");
    }

    /** The number of a notice's kind in the settings of portals; 0 for one that they do not know. */
    public int number(Notice notice) {
        return kinds.stream().map(NoticeKind::code).toList().indexOf(notice.kind()) + 1;
    }

    /** The name under which portals keep what a notice is about. */
    public String resource(Notice notice) {
        return shows(notice.about()) ? views.get(notice.about().type()).resource() : resource;
    }
}
