// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerFilter;
import fr.essaim.idea.answer.AnswerFilter.Situation;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ideas of a campaign that wait for answers, for those who give them; each opens in its sheet. */
@Named("ideaAnswering")
@ViewScoped
public class AnsweringBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnswerDuties duties;

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private Long campaignId;
    private String title;
    private String situation = Situation.WAITING.name();
    private String category = "";
    private boolean mine;
    private String words = "";
    private int first;
    private long total;
    private final ArrayList<Choice> categories = new ArrayList<>();
    private transient List<Row> rows;

    /** An idea of the list, every text ready to be written. */
    public record Row(
            long id,
            int number,
            String title,
            String address,
            String category,
            String owner,
            String due,
            String late,
            String state,
            String stateName,
            String stage) {}

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (screen.showsDialogOnly() && rows != null) {
            return;
        }
        Visitor visitor = agent.visitor();
        if (title == null) {
            Campaign campaign = gate.enter(visitor, campaignId());
            title = campaign.title();
            campaign.categories().forEach(each -> categories.add(new Choice(Long.toString(each.id()), each.label())));
        }
        Slice<AnswerRow> page = duties.list(visitor, campaignId(), filter(), first, PAGE);
        total = page.total();
        Map<AgentId, StaffMember> people = directory.findAll(
                visitor.site(),
                page.items().stream()
                        .map(AnswerRow::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        rows = page.items().stream().map(row -> row(row, people)).toList();
    }

    private AnswerFilter filter() {
        return new AnswerFilter(
                Situation.valueOf(situation), category.isEmpty() ? 0 : Long.parseLong(category), mine, words);
    }

    private Row row(AnswerRow row, Map<AgentId, StaffMember> people) {
        return new Row(
                row.ideaId(),
                row.number(),
                row.title(),
                links.idea(row.ideaId()),
                row.category(),
                row.owner() == null
                        ? screen.text("idea.answering.decision-makers")
                        : screen.person(people.get(row.owner())),
                screen.date(row.due()),
                row.daysLate() == 0 ? "" : screen.text("idea.answer.late", row.daysLate()),
                row.state() == null ? "" : row.state().name(),
                row.state() == null ? "" : screen.name(row.state()),
                row.stage() == null ? screen.text("idea.answering.unwritten") : stage(row));
    }

    private String stage(AnswerRow row) {
        return row.moment() == null
                ? screen.text("idea.answering." + row.stage())
                : screen.text("idea.answering." + row.stage() + ".at", screen.moment(row.moment()));
    }

    long campaignId() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    /** From the first page of what the filter asks for now. */
    public void filterAnew() {
        first = 0;
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

    public boolean isNext() {
        return first + PAGE < total;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getTitle() {
        return title;
    }

    /** The address of the campaign's page. */
    public String getCampaignAddress() {
        return links.campaign(campaignId());
    }

    /** The address of how far the campaign's answers are. */
    public String getFollowUpAddress() {
        return links.admin("followup", campaignId());
    }

    public String getSummary() {
        return screen.text("idea.answering.count", total);
    }

    public List<Choice> getSituations() {
        return Arrays.stream(Situation.values())
                .map(each -> new Choice(each.name(), screen.text("idea.answering.situation." + each)))
                .toList();
    }

    public List<Choice> getCategories() {
        return categories;
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null ? "" : category;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
