// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.ballot.WrongPassphrasesException;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.vote.tally.SealingReminder;
import fr.essaim.idea.vote.tally.SealingSheet;
import fr.essaim.idea.vote.tally.VoteSealing;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sealing of a secret vote and its opening. Of a passphrase nothing is kept here between two requests, in no session either. */
@Named("ideaSealing")
@RequestScoped
public class SealingBean {

    private static final String CAMPAIGN = "campaign";

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    VoteSealing sealing;

    @Inject
    SealingReminder reminder;

    private final Map<String, String> typed = new HashMap<>();
    private Set<String> wrong = Set.of();
    private String passphrase;
    private String drawn;
    private SealingSheet sheet;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(() -> sheet = sealing.of(agent.visitor(), campaign()));
    }

    /** The one that the view was opened on. */
    private long campaign() {
        return (Long) FacesContext.getCurrentInstance()
                .getViewRoot()
                .getViewMap()
                .computeIfAbsent(CAMPAIGN, key -> IdeaAddress.campaign());
    }

    public void draw() {
        drawn = sealing.draw(agent.visitor(), campaign());
    }

    public void share() {
        sealing.share(agent.visitor(), campaign());
        screen.tell("idea.sealing.told.shared");
    }

    public void remind() {
        screen.tell("idea.sealing.told.reminded", reminder.tell(agent.visitor(), campaign()));
    }

    public void restart() {
        sealing.restart(agent.visitor(), campaign());
        screen.tell("idea.sealing.told.restarted");
    }

    public void tryOut() {
        sealing.tryOut(agent.visitor(), campaign(), passphrase);
        passphrase = null;
        screen.tell("idea.sealing.told.tried");
    }

    /** Where some are wrong, says which; what was typed stays in its fields. */
    public void count() {
        try {
            sealing.count(
                    agent.visitor(),
                    campaign(),
                    typed.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(entry -> AgentId.parse(entry.getKey()), Map.Entry::getValue)));
            typed.clear();
            screen.tell("idea.sealing.told.counted");
        } catch (WrongPassphrasesException e) {
            wrong = e.scrutineers().stream().map(AgentId::toString).collect(Collectors.toSet());
            screen.refuse(screen.text(e.messageKey(), e.arguments()));
        }
    }

    /** Also asked before the view is shown, when a form is sent. */
    public SealingSheet getSheet() {
        if (sheet == null) {
            sheet = sealing.of(agent.visitor(), campaign());
        }
        return sheet;
    }

    /** How far the sealing has come. */
    public String getStage() {
        SealingSheet now = getSheet();
        if (now.destroyed() || now.counted()) {
            return now.destroyed() ? "destroyed" : "counted";
        }
        return now.ready() ? "ready" : now.shared() ? "shared" : "drawing";
    }

    /** The sentence about who keeps the key. */
    public String getSecrecy() {
        return getSheet().quorum() == 0
                ? screen.text("idea.vote.secrecy.simple")
                : screen.text("idea.vote.secrecy.sealed", getSheet().quorum());
    }

    /** The passphrase drawn just now, shown once; null otherwise. */
    public String getDrawn() {
        return drawn;
    }

    /** By the number of the scrutineer. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public Set<String> getWrong() {
        return wrong;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
