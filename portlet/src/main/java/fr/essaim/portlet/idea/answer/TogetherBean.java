// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to several ideas picked in the list: give them to somebody, answer them alike, publish what is written. */
@Named("ideaTogether")
@ViewScoped
public class TogetherBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18}):");

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnsweringBean list;

    @Inject
    OfficialAnswers answers;

    @Inject
    AnswerDuties duties;

    @Inject
    Clock clock;

    private String picked = "";
    private String move = "ANSWER";
    private String owner = "";
    private AnswerForm form;
    private MomentForm moment = new MomentForm();
    private String category = "";

    public void open() {
        form = AnswerForm.blank(agent.visitor().agent());
        moment = new MomentForm();
        owner = "";
    }

    public void save() {
        Visitor visitor = agent.visitor();
        List<Long> ideas = ideas();
        switch (move == null ? "" : move) {
            case "ASSIGN" -> duties.assign(visitor, list.campaignId(), ideas, owner());
            case "PUBLISH" -> moment.publish(answers, visitor, list.campaignId(), ideas, clock.getZone());
            default -> answers.draftAll(visitor, list.campaignId(), ideas, form.draft());
        }
        screen.tell(
                "idea.together.done." + ("ASSIGN".equals(move) || "PUBLISH".equals(move) ? move : "ANSWER"),
                ideas.size());
    }

    /** Gives a whole category to somebody, or back. */
    public void saveCategory() {
        if (category != null && !category.isEmpty()) {
            duties.assignCategory(agent.visitor(), list.campaignId(), Long.parseLong(category), owner());
            screen.tell("idea.answer.assigned");
        }
    }

    private Optional<AgentId> owner() {
        return owner == null || owner.isBlank() ? Optional.empty() : Optional.of(AgentId.parse(owner));
    }

    /** Those picked, as the page's script sends them: number, colon, version, comma. */
    private List<Long> ideas() {
        List<Long> ideas = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(picked == null ? "" : picked);
        while (matcher.find()) {
            ideas.add(Long.valueOf(matcher.group(1)));
        }
        return ideas;
    }

    public int getCount() {
        return ideas().size();
    }

    public List<Choice> getMoves() {
        return List.of("ANSWER", "PUBLISH", "ASSIGN").stream()
                .map(each -> new Choice(each, screen.text("idea.together." + each)))
                .toList();
    }

    public List<Choice> getStates() {
        return Arrays.stream(AnswerState.values())
                .map(state -> new Choice(state.name(), screen.name(state)))
                .toList();
    }

    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }

    public String getMove() {
        return move;
    }

    public void setMove(String move) {
        this.move = move;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** Null until asked for. */
    public AnswerForm getForm() {
        return form;
    }

    public MomentForm getMoment() {
        return moment;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
