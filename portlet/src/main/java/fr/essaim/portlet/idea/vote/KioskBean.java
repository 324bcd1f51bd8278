// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.Choices;
import fr.essaim.idea.vote.Kiosk;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * A shared computer: a code, then a ballot, then the next person. The code comes back with the ballot: nothing of it is kept
 * here between two requests.
 */
@Named("ideaKiosk")
@ViewScoped
public class KioskBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Kiosk kiosk;

    @Inject
    IdeaLinks links;

    private boolean opened;
    private transient String code;
    private transient String choice;
    private transient boolean done;
    private transient BoothPage page;

    /** Shows the ballot that the code opens. */
    public void open() {
        opened = false;
        page = BoothPage.of(kiosk.issue(agent.visitor(), code), screen.texts(), links::idea);
        opened = true;
    }

    public void putIn() {
        try {
            kiosk.putIn(agent.visitor(), code, Choices.parse(choice));
        } finally {
            choice = null;
        }
        leave();
        done = true;
    }

    /** Without a vote; the code stays good. */
    public void leave() {
        code = null;
        choice = null;
        page = null;
        opened = false;
    }

    /** Whether a code opened a ballot that is not put in. */
    public boolean isOpened() {
        return opened;
    }

    /** Null before a code opened it. After a refusal it is shown again. */
    public BoothPage getPage() {
        if (page == null && opened && code != null) {
            open();
        }
        return page;
    }

    /** Whether a ballot was put in just now. */
    public boolean isDone() {
        return done;
    }

    public String getCode() {
        return opened ? code : "";
    }

    public void setCode(String code) {
        this.code = code;
        done = false;
    }

    public String getChoice() {
        return null;
    }

    public void setChoice(String choice) {
        this.choice = choice;
        done = false;
    }
}
