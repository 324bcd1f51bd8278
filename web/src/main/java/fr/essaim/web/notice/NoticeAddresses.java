// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.history.RecordKey;
import fr.essaim.web.security.PortalPaths;
import java.util.Map;
import java.util.function.LongFunction;

/** Where the portal's pages tell more about a record. */
public final class NoticeAddresses {

    private static final String PLAN = PortalPaths.PAGES + "plan";
    private static final String IDEAS = PortalPaths.PAGES + "ideas";

    private static final Map<String, LongFunction<String>> BY_TYPE = Map.of(
            "PlanAction", id -> PLAN + "?view=sheet&action=" + id,
            "AdministrationPlan", id -> PLAN + "?view=todo",
            "Campaign", id -> IDEAS + "?view=campaign&campaign=" + id,
            "Idea", id -> IDEAS + "?view=idea&idea=" + id,
            "IdeaDuties", id -> IDEAS + "?view=duties");

    private NoticeAddresses() {}

    /** Within the portal, beginning with a slash; the first page for a kind of record that no page is known for. */
    public static String of(RecordKey about) {
        return BY_TYPE.getOrDefault(about.type(), id -> "/").apply(about.id());
    }
}
