// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.idea.review.ReviewAssignment;
import fr.essaim.idea.review.ReviewBoard;
import fr.essaim.idea.review.ReviewLine;
import fr.essaim.idea.review.ReviewLoads.Filter;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who owes which review of a campaign; gives ideas to reviewers, picked ones or all evenly. */
@Named("ideaReviews")
@ViewScoped
public class ReviewsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    /** An idea and its review, ready to be written. */
    public record Row(
            long ideaId,
            String number,
            String title,
            String address,
            String reviewer,
            String due,
            boolean late,
            String stage,
            String verdict,
            String verdictName) {}

    /** What one reviewer owes. */
    public record Load(String name, long open, long late, long done, String oldest) {}

    /** A filter to choose, with how many ideas it keeps. */
    public record Tab(String name, long count, boolean current, String code) {}

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewBoard board;

    @Inject
    ReviewAssignment assignment;

    @Inject
    Directory directory;

    private long campaignId;
    private Filter filter = Filter.ALL;
    private int first;
    private String picked = "";
    private String reviewer;
    private String dueOn;
    private transient ReviewBoard.View view;
    private transient TeamNames names;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        view = board.of(agent.visitor(), campaignId, filter, first, SHOWN);
        List<AgentId> people = new ArrayList<>(view.analysts());
        view.lines().items().forEach(line -> people.add(line.reviewer()));
        view.loads().forEach(load -> people.add(load.reviewer()));
        names = new TeamNames(directory, agent.visitor().site(), people, screen.texts());
    }

    public void show(String code) {
        filter = Filter.valueOf(code);
        first = 0;
        picked = "";
    }

    public void toNext() {
        first += SHOWN;
    }

    public void toPrevious() {
        first = Math.max(0, first - SHOWN);
    }

    public void assign() {
        if (!Arrays.stream(picked.split(",", -1)).allMatch(one -> one.matches("\\d{1,18}"))
                || reviewer == null
                || reviewer.isEmpty()) {
            screen.refuse(screen.text("idea.reviews.pick"));
            return;
        }
        int given = assignment.assign(
                agent.visitor(),
                campaignId,
                Arrays.stream(picked.split(",")).map(Long::valueOf).toList(),
                AgentId.parse(reviewer),
                due());
        picked = "";
        screen.tell("idea.reviews.assigned", given);
    }

    public void assignEvenly() {
        screen.tell("idea.reviews.assigned", assignment.assignEvenly(agent.visitor(), campaignId, due()));
    }

    private LocalDate due() {
        return dueOn == null || !dueOn.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(dueOn);
    }

    public String getCampaign() {
        return view.campaign();
    }

    public String getCampaignAddress() {
        return PortletLinks.view(Map.of("view", "campaign", "campaign", Long.toString(campaignId)));
    }

    public List<Tab> getTabs() {
        return Arrays.stream(Filter.values())
                .map(each -> new Tab(
                        screen.text("idea.reviews.filter." + each),
                        view.counts().get(each),
                        each == filter,
                        each.name()))
                .toList();
    }

    public List<Row> getRows() {
        return view.lines().items().stream().map(this::row).toList();
    }

    private Row row(ReviewLine line) {
        String target = line.reviewer() == null ? "idea" : "review";
        return new Row(
                line.ideaId(),
                screen.text("idea.review.number", line.number()),
                line.title(),
                PortletLinks.view(Map.of("view", target, "idea", Long.toString(line.ideaId()))),
                names.of(line.reviewer()),
                screen.date(line.dueOn()),
                line.late(),
                line.stage() == null ? "" : screen.name(line.stage()),
                line.verdict().name(),
                screen.name(line.verdict()));
    }

    public List<Load> getLoads() {
        return view.loads().stream()
                .map(load -> new Load(
                        names.of(load.reviewer()), load.open(), load.late(), load.done(), screen.date(load.oldest())))
                .toList();
    }

    public List<Choice> getAnalysts() {
        return view.analysts().stream()
                .map(each -> new Choice(each.toString(), names.of(each)))
                .toList();
    }

    public boolean isMore() {
        return first + SHOWN < view.lines().total();
    }

    public boolean isBefore() {
        return first > 0;
    }

    /** The numbers of the ideas that are ticked, between commas; a script keeps it. */
    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked == null ? "" : picked;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }
}
