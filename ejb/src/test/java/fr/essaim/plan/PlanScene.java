// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.access.GrantedAccess;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.ChangeCause;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.plan.follow.RowEdit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A town with its portal and database, on 15 March 2026: Dominique steers, Camille and Émile lead, Sacha reads.
 */
public final class PlanScene implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    public final TestClock clock = new TestClock(TODAY);
    public final GrantedAccess access = new GrantedAccess();
    public final TestDatabase database;

    private final Map<String, String> axes = new HashMap<>();

    public PlanScene() {
        this(new TownDirectory());
    }

    /** @param directory knows the people of {@link TownDirectory}, and perhaps others */
    public PlanScene(Directory directory) {
        database = new TestDatabase(directory, access, clock);
        for (AgentId agent :
                List.of(TownDirectory.CAMILLE, TownDirectory.EMILE, TownDirectory.DOMINIQUE, TownDirectory.SACHA)) {
            access.grant(agent, PlanPermission.VIEW, PlanPermission.EXPORT, ActionPermission.VIEW);
        }
        access.grant(TownDirectory.DOMINIQUE, PlanPermission.values());
        access.grant(TownDirectory.DOMINIQUE, ActionPermission.values());
    }

    public static Visitor visitor(AgentId agent) {
        return new Visitor(TownDirectory.TOWN, agent, Locale.FRENCH);
    }

    public static Visitor fromTheNeighbourTown(AgentId agent) {
        return new Visitor(TownDirectory.NEIGHBOUR_TOWN, agent, Locale.FRENCH);
    }

    public <T> T get(Class<T> service) {
        return database.get(service);
    }

    /** The current plan of the town, 2024 to 2030, with two axes, the second of them in two parts, and two groups. */
    public long currentPlan() {
        return currentPlan(TownDirectory.TOWN);
    }

    public long currentPlan(PortalSite site) {
        AdministrationPlan plan = new AdministrationPlan(site, "Cap 2030", 2024, 2030, "<p>Ensemble</p>");
        plan.shareAmong(List.of(TownDirectory.CITY, TownDirectory.AGGLOMERATION, TownDirectory.SOCIAL_CENTRE));
        plan.addAxis(null, "A", "Proximité", "");
        StrategicAxis second = plan.addAxis(null, "B", "Sobriété", "");
        plan.addAxis(second, "B1", "Énergie", "");
        plan.addAxis(second, "B2", "Achats", "");
        plan.addGroup("G1", "Accueil", "");
        plan.addGroup("G2", "Bâtiments", "");
        get(PlanRepository.class).addCurrent(plan);
        return plan.id();
    }

    /** An action of the axis A, led by Camille, under way, from January to December 2026. */
    public long actionLedByCamille(long planId) {
        return action(planId, Map.of());
    }

    public long action(long planId, Map<ActionField, String> others) {
        return get(ActionEditing.class)
                .create(visitor(TownDirectory.DOMINIQUE), planId, null, values(planId, others))
                .actionId();
    }

    private Map<ActionField, String> values(long planId, Map<ActionField, String> others) {
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        values.put(ActionField.TITLE, "Ouvrir un guichet unique");
        values.put(ActionField.AXIS, axis(planId, "A"));
        values.put(ActionField.LEAD, TownDirectory.CAMILLE.toString());
        values.put(ActionField.STATUS, ActionStatus.IN_PROGRESS.name());
        values.put(ActionField.PLANNED_START, "2026-01-01");
        values.put(ActionField.PLANNED_END, "2026-12-31");
        values.putAll(others);
        return values;
    }

    /** As many actions, with people, tags and institutions, under the next free numbers. */
    public List<Long> actions(long planId, int count) {
        List<RowEdit> edits = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new RowEdit(
                        null,
                        null,
                        0,
                        values(
                                planId,
                                Map.of(
                                        ActionField.TITLE,
                                        "Action " + number,
                                        ActionField.CO_LEADS,
                                        TownDirectory.EMILE.toString(),
                                        ActionField.CONTRIBUTORS,
                                        TownDirectory.SACHA + "," + TownDirectory.GONE,
                                        ActionField.INSTITUTIONS,
                                        "1,2",
                                        ActionField.TAGS,
                                        "accueil,numérique"))))
                .toList();
        return get(ActionEditing.class)
                .save(visitor(TownDirectory.DOMINIQUE), planId, edits, ChangeCause.IMPORT)
                .stream()
                .map(EditOutcome::actionId)
                .toList();
    }

    public String axis(long planId, String code) {
        return axes.computeIfAbsent(
                planId + code, key -> get(PlanBoards.class).of(visitor(TownDirectory.DOMINIQUE), planId).axes().stream()
                        .filter(axis -> axis.code().equals(code))
                        .map(axis -> Long.toString(axis.id()))
                        .findFirst()
                        .orElseThrow());
    }

    public String group(long planId, String code) {
        return get(PlanBoards.class).of(visitor(TownDirectory.DOMINIQUE), planId).groups().stream()
                .filter(group -> group.code().equals(code))
                .map(group -> Long.toString(group.id()))
                .findFirst()
                .orElseThrow();
    }

    public ActionRow row(long planId, long actionId) {
        return get(PlanBoards.class)
                .of(visitor(TownDirectory.DOMINIQUE), planId)
                .row(actionId)
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
