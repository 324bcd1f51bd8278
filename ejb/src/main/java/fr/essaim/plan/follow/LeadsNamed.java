// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPart;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.ValueChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom one change, of one action or of many, makes lead or co-lead. Each of them is told with one notice, whatever the number
 * of actions; who named himself or herself is not.
 */
public final class LeadsNamed {

    private record Naming(RecordKey action, RecordKey plan, int number, String title, PlanNotice kind) {}

    private final ChangeStamp stamp;
    private final Map<AgentId, List<Naming>> namings = new LinkedHashMap<>();

    public LeadsNamed(ChangeStamp stamp) {
        this.stamp = stamp;
    }

    /** An action that is stored already. */
    public void created(PlanAction action) {
        named(action, action.agents(ActionPart.LEAD), PlanNotice.LEAD_NAMED);
        named(action, action.agents(ActionPart.CO_LEAD), PlanNotice.CO_LEAD_NAMED);
    }

    public void changed(PlanAction action, List<ValueChange> changes) {
        for (ValueChange change : changes) {
            if (change.field() == ActionField.LEAD) {
                named(action, added(change), PlanNotice.LEAD_NAMED);
            } else if (change.field() == ActionField.CO_LEADS) {
                named(action, added(change), PlanNotice.CO_LEAD_NAMED);
            }
        }
    }

    private static Set<AgentId> added(ValueChange change) {
        Set<AgentId> added = new HashSet<>(CanonicalText.agents(change.after()));
        added.removeAll(CanonicalText.agents(change.before()));
        return added;
    }

    private void named(PlanAction action, Set<AgentId> agents, PlanNotice kind) {
        agents.stream().filter(agent -> !agent.equals(stamp.by())).forEach(agent -> namings.computeIfAbsent(
                        agent, any -> new ArrayList<>())
                .add(new Naming(action.key(), action.plan().key(), action.number(), action.title(), kind)));
    }

    public void tell(PortalSite site, NoticeOutbox outbox) {
        Map<AgentId, Notice> notices = new LinkedHashMap<>();
        namings.forEach((agent, of) -> notices.put(agent, notice(of)));
        outbox.add(site, notices);
    }

    private Notice notice(List<Naming> namings) {
        Naming first = namings.get(0);
        return namings.size() == 1
                ? Notice.of(first.kind(), first.action(), key(first.action()), first.number(), first.title())
                : Notice.of(PlanNotice.SEVERAL_NAMED, first.plan(), key(first.plan()), namings.size());
    }

    /** One change is one instant. */
    private String key(RecordKey about) {
        return "named:" + about.id() + ":" + stamp.at();
    }
}
