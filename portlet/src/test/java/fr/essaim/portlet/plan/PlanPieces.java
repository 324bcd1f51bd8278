// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Institution;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.AxisNode;
import fr.essaim.plan.board.GroupNode;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.LinePage;
import fr.essaim.plan.follow.ReportLine;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A lead, a former agent, one action under way and what surrounds it, on 22 November 2026. */
public final class PlanPieces {

    public static final AgentId INES = new AgentId(7);
    public static final AgentId GONE = new AgentId(8);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Instant NOW = TODAY.atTime(9, 0).atZone(PARIS).toInstant();
    public static final Clock CLOCK = Clock.fixed(NOW, PARIS);
    public static final Texts FRENCH = Texts.of(Locale.FRENCH);
    public static final Names NAMES = names(FRENCH);

    private PlanPieces() {}

    public static Names names(Texts texts) {
        return new Names(
                List.of(new AxisNode(1, 0, "1.1", "Accueillir", 0)),
                List.of(new GroupNode(3, "G1", "Accueil")),
                Map.of(INES, new StaffMember(INES, "Inès", "Marchand", "", "", 0, 0, Locale.FRENCH, true)),
                List.of(new Institution(2, "V", "Ville")),
                texts);
    }

    public static ActionRow action(
            LocalDate end, LocalDate initialEnd, int postponements, Integer declared, Integer computed) {
        return new ActionRow(
                12,
                4,
                "Ouvrir un accueil unique",
                1,
                List.of(2L),
                3,
                INES,
                List.of(GONE),
                List.of(),
                "",
                PriorityLevel.PRIORITY,
                LocalDate.of(2024, 3, 1),
                end,
                initialEnd,
                ActionStatus.IN_PROGRESS,
                null,
                declared,
                computed,
                Confidence.ACHIEVABLE,
                null,
                List.of(),
                null,
                null,
                null,
                postponements,
                1,
                "");
    }

    public static ActionSheet sheet(ActionRow row, List<StepLine> steps, List<ReportLine> reports) {
        return new ActionSheet(
                row,
                1,
                "",
                "",
                List.of(),
                Map.of(),
                steps,
                new LinePage<>(List.of(), 0, false),
                new LinePage<>(reports, 0, false),
                List.of(),
                new Slice<>(List.of(), 0),
                new ActionRights.Rights(true, true, true, true, Set.of()));
    }
}
