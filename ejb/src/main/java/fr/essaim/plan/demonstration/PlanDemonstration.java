// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.DemonstrationPart;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.demonstration.Undertaking;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.follow.ChangeRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a site that has no plan with that of the demonstration authority and two years of its life. All of it is one
 * transaction: a start that is killed half-way leaves nothing, and the next one begins anew.
 */
@ApplicationScoped
@Transactional
public class PlanDemonstration implements DemonstrationPart {

    private static final Logger LOG = LoggerFactory.getLogger(PlanDemonstration.class);
    private static final int ACTIONS_BETWEEN_NEWS = 20;

    @Inject
    PlanRepository plans;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean load(PortalSite site, DemonstrationPeople people) {
        if (plans.hasPlans(site)) {
            return false;
        }
        AdoptedPlan draft = new AdoptedPlan(site, people);
        AdministrationPlan plan = draft.plan();
        plans.addCurrent(plan);
        PlanOutline outline = plan.outline(people::knows);
        Map<Integer, Undertaking> undertakings = people.undertakings();
        List<ActionContent> actions = ActionContent.all();
        Random random = new Random(117);
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (ActionContent content : actions) {
            Undertaking work = undertakings.get(content.number());
            StoryCalendar calendar = new StoryCalendar(random, clock.getZone(), draft.adopted());
            ChangeStamp adoption = calendar.stamp(draft.adopted(), DemonstrationPeople.DGS, ChangeCause.DEMONSTRATION);
            PlanAction action =
                    new PlanAction(plan, content.number(), draft.firstValues(content, work), outline, adoption);
            plans.add(action);
            em.persist(new FieldChange(site, action.key(), 1, ChangeRecorder.CREATED, "", action.title(), adoption));
            versions.put(
                    action.id(), new ActionStory(action, content, work, outline, em::persist, random).tell(calendar));
            int done = versions.size();
            if (done % ACTIONS_BETWEEN_NEWS == 0 || done == actions.size()) {
                LOG.info("Demonstration: {} of {} actions", done, actions.size());
            }
        }
        em.flush();
        em.clear();
        versions.forEach(this::setVersion);
        plans.advance(plan.id());
        return true;
    }

    /**
     * An action is stored once, after all its changes: its version is told apart. Nothing managed may be left by then,
     * for EclipseLink would take some of the new actions for changed and write their versions again.
     */
    private void setVersion(long actionId, int version) {
        em.createNativeQuery("update plan_action set version = ? where id = ?")
                .setParameter(1, version)
                .setParameter(2, actionId)
                .executeUpdate();
    }
}
