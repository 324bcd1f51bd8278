// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.BallotTotal;
import fr.essaim.idea.vote.Booth;
import fr.essaim.idea.vote.Choices;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The booth. Of a secret ballot nothing is kept here between two requests, in no session either. */
@Named("ideaBooth")
@RequestScoped
public class BoothBean {

    private static final String CAMPAIGN = "campaign";
    private static final String BY_NAME = "byName";

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Booth booth;

    @Inject
    IdeaLinks links;

    private String choice;
    private String code;
    private String receipt;
    private TallyPage kept;
    private BoothPage page;

    /** Before the view is shown, each time but around a choice that is kept: the tally that is shown then is known. */
    public void prepare() {
        boolean needless = isTick() && (kept != null || !screen.isDrawn());
        if (!needless) {
            screen.open(this::read);
        }
    }

    private void read() {
        page = BoothPage.of(booth.issue(agent.visitor(), campaign()), screen.texts(), links::idea);
        ofView().put(BY_NAME, isFillable() && !page.secret());
    }

    /** The one that the view was opened on. */
    private long campaign() {
        return (Long) ofView().computeIfAbsent(CAMPAIGN, key -> IdeaAddress.campaign());
    }

    private static Map<String, Object> ofView() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }

    /** Whether a choice is sent of which the tally alone is shown: nothing else of the booth is asked for. */
    public boolean isTick() {
        return screen.showsOnly("tally");
    }

    /** One choice of a vote by name, {@code 12:1}, or {@code 12:0} to take it back. */
    public void choose() {
        String[] pair = choice == null ? new String[0] : choice.split(":");
        if (pair.length == 2 && RecordNumber.isOne(pair[0]) && pair[1].matches("\\d")) {
            BallotTotal total =
                    booth.choose(agent.visitor(), campaign(), Long.parseLong(pair[0]), Integer.parseInt(pair[1]));
            kept = TallyPage.of(total, false, screen.texts());
        }
    }

    /** The whole ballot of a secret vote. */
    public void putIn() {
        receipt = booth.putIn(agent.visitor(), campaign(), Choices.parse(choice));
    }

    public void replace() {
        receipt = booth.replace(agent.visitor(), campaign(), code, Choices.parse(choice));
    }

    /** Also asked before the view is shown, when a form is sent. */
    public BoothPage getPage() {
        if (page == null) {
            read();
        }
        return page;
    }

    /** Whether there is a ballot for the visitor to fill. */
    public boolean isFillable() {
        BoothPage ballot = getPage();
        return ballot.open() && !ballot.voted() && !ballot.lines().isEmpty();
    }

    /** Whether the visitor votes by name here, as the view was last shown. */
    public boolean isByName() {
        Object known = page == null && isTick() ? ofView().get(BY_NAME) : null;
        if (known != null) {
            return (Boolean) known;
        }
        return isFillable() && !getPage().secret();
    }

    public TallyPage getTally() {
        return kept == null ? getPage().tally() : kept;
    }

    /** Whether a choice was kept just now. */
    public boolean isSaved() {
        return kept != null;
    }

    /** The code of the ballot that was put in just now; null otherwise. */
    public String getReceipt() {
        return receipt;
    }

    public String getChoice() {
        return null;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
