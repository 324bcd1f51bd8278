// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.People;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collection;

/** What is to be done to several ideas at once, while it is chosen and typed. */
public class JointAnswersForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Which of them. */
    public enum Move {
        ANSWER,
        PUBLISH,
        ASSIGN
    }

    private final AnswerForm answer;
    private final MomentForm moment = new MomentForm();
    private String move = Move.ANSWER.name();
    private String owner = "";

    JointAnswersForm(AgentId signatory) {
        answer = AnswerForm.blank(signatory);
    }

    /** Does it, to these ideas of the campaign. */
    void apply(
            OfficialAnswers answers,
            AnswerDuties duties,
            Visitor visitor,
            long campaignId,
            Collection<Long> ideas,
            ZoneId zone) {
        switch (move()) {
            case ASSIGN -> duties.assign(visitor, campaignId, ideas, People.chosen(owner));
            case PUBLISH -> moment.publish(answers, visitor, campaignId, ideas, zone);
            case ANSWER -> answers.draftAll(visitor, campaignId, ideas, answer.draft());
        }
    }

    Move move() {
        return move == null || move.isEmpty() ? Move.ANSWER : Move.valueOf(move);
    }

    public AnswerForm getAnswer() {
        return answer;
    }

    public MomentForm getMoment() {
        return moment;
    }

    public String getMove() {
        return move;
    }

    public void setMove(String move) {
        this.move = move;
    }

    /** The number of the agent who is to answer; empty for those who decide. */
    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
