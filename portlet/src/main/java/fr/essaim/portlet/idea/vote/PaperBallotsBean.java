// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.idea.vote.paper.PileSheet;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Types the ballots of a pile, and puts the pile into the box or removes it. What a ballot says is kept in no session. */
@Named("ideaPaperBallots")
@ViewScoped
public class PaperBallotsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    BallotsBean ballots;

    @Inject
    PaperCount paper;

    private Long pile;
    private Integer slip;
    private transient String numbers;

    public void type() {
        int typed = slip == null ? next() : slip;
        paper.type(agent.visitor(), pile(), typed, numbers);
        screen.tell("idea.vote.typed", typed);
        slip = null;
        numbers = "";
    }

    /** The first ballot of the pile that the visitor has not typed. */
    private int next() {
        return paper.piles(agent.visitor(), ballots.getId()).stream()
                .filter(sheet -> pile != null && sheet.id() == pile)
                .mapToInt(PileSheet::next)
                .findFirst()
                .orElse(0);
    }

    private long pile() {
        return pile == null ? 0 : pile;
    }

    public void cast() {
        paper.cast(agent.visitor(), pile());
        screen.tell("idea.vote.cast");
    }

    public void remove() {
        paper.remove(agent.visitor(), pile());
        screen.tell("idea.vote.pile-removed");
    }

    public Long getPile() {
        return pile;
    }

    public void setPile(Long pile) {
        this.pile = pile;
    }

    public Integer getSlip() {
        return slip;
    }

    public void setSlip(Integer slip) {
        this.slip = slip;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
