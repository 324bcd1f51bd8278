// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is asked on the page of a jury before a step that cannot be taken back, with what it is about. */
@Named("ideaJuryQuestions")
@RequestScoped
public class JuryQuestionsBean {

    @Inject
    Screen screen;

    @Inject
    JuryBean jury;

    /** Which order is drawn, and which is lost. */
    public String getDraw() {
        JuryPage page = jury.getPage();
        return page.drawn().isEmpty()
                ? screen.text("idea.jury.draw.question", page.ideas().size())
                : screen.text("idea.jury.draw.again", page.ideas().size(), page.drawn());
    }

    /** How far each member is. */
    public String getOpen() {
        return screen.text("idea.jury.open.question") + "\n" + jury.getPage().progress();
    }

    /** What is decided, and that members are asked to sign. */
    public String getDrawUp() {
        return screen.text("idea.jury.minutes.draw-up.question") + "\n"
                + jury.getPage().decided();
    }

    /** What is signed, and that the signature stays. */
    public String getSign() {
        return screen.text("idea.jury.minutes.sign.question", jury.getPage().campaign()) + "\n"
                + jury.getPage().decided();
    }
}
