// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerFigures;
import fr.essaim.idea.answer.AnswerFollowUp;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far answers are: those of the campaign that the address names, else all late ones for those who may see them. */
@Named("ideaFollowUp")
@ViewScoped
public class FollowUpBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 100;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnswerFollowUp followUp;

    @Inject
    AnswerDuties duties;

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private Long campaignId;
    private int first;
    private transient Page page;

    /** @param states empty where all campaigns are shown, as are tiles; late and campaign empty where one is */
    public record Page(
            String campaign,
            String answering,
            List<Tile> tiles,
            List<Bar> states,
            List<Bar> outcomes,
            String summary,
            List<Late> late,
            boolean reads,
            boolean next) {}

    public record Tile(String figure, String label, String tone) {}

    /** @param share 0 to 100 of all of its kind */
    public record Bar(String label, long count, int share, String shareText, long done) {}

    public record Late(String title, String address, String campaign, String owner, String due, String late) {}

    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaignOrZero();
        }
        page = campaignId == 0 ? all() : one();
    }

    private Page one() {
        Visitor visitor = agent.visitor();
        AnswerFigures figures = followUp.of(visitor, campaignId);
        long answered = figures.answered();
        long became =
                figures.byKind().values().stream().mapToLong(Long::longValue).sum();
        return new Page(
                gate.enter(visitor, campaignId).title(),
                links.admin("answering", campaignId),
                List.of(
                        new Tile(Long.toString(figures.ideas()), screen.text("idea.followup.ideas"), ""),
                        new Tile(
                                figures.shareAnswered() == null ? "–" : screen.percent(figures.shareAnswered()),
                                screen.text("idea.followup.answered", answered),
                                "es-good"),
                        new Tile(
                                figures.medianDays() == null
                                        ? "–"
                                        : figures.medianDays().toString(),
                                screen.text("idea.followup.median"),
                                ""),
                        new Tile(
                                Long.toString(figures.late()),
                                screen.text("idea.followup.late"),
                                figures.late() == 0 ? "" : "es-bad"),
                        new Tile(
                                Long.toString(figures.answeredLate()), screen.text("idea.followup.answered-late"), "")),
                Arrays.stream(AnswerState.values())
                        .map(state -> bar(screen.name(state), figures.byState().getOrDefault(state, 0L), answered, 0))
                        .toList(),
                Arrays.stream(OutcomeKind.values())
                        .map(kind -> bar(
                                screen.name(kind),
                                figures.byKind().getOrDefault(kind, 0L),
                                became,
                                figures.done().getOrDefault(kind, 0L)))
                        .toList(),
                "",
                List.of(),
                false,
                false);
    }

    private Bar bar(String label, long count, long of, long done) {
        int share = of == 0 ? 0 : (int) (100 * count / of);
        return new Bar(label, count, share, of == 0 ? "" : screen.percent(share), done);
    }

    private Page all() {
        Visitor visitor = agent.visitor();
        Slice<AnswerRow> late = duties.late(visitor, first, PAGE);
        Map<Long, String> titles = duties.campaigns(visitor);
        Map<AgentId, StaffMember> people = directory.findAll(
                visitor.site(),
                late.items().stream()
                        .map(AnswerRow::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new Page(
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                screen.text("idea.followup.late.count", late.total()),
                late.items().stream()
                        .map(row -> new Late(
                                row.title(),
                                links.idea(row.ideaId()),
                                titles.getOrDefault(row.campaignId(), ""),
                                row.owner() == null
                                        ? screen.text("idea.answering.decision-makers")
                                        : screen.person(people.get(row.owner())),
                                screen.date(row.due()),
                                screen.text("idea.answer.late", row.daysLate())))
                        .toList(),
                duties.reads(visitor),
                first + PAGE < late.total());
    }

    /** From now on told every week, or no more. */
    public void toggleReading() {
        boolean reads = duties.reads(agent.visitor());
        duties.read(agent.visitor(), !reads);
        screen.tell(reads ? "idea.followup.reading.off" : "idea.followup.reading.on");
    }

    public void toPrevious() {
        first = Math.max(0, first - PAGE);
    }

    public void toNext() {
        first += PAGE;
    }

    public boolean isPrevious() {
        return first > 0;
    }

    public Page getPage() {
        return page;
    }
}
