// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.answer.AnswerSheet;
import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The answer in the sheet of an idea: read by all once its moment has come, signed and taken back here. */
@Named("ideaAnswer")
@ViewScoped
public class AnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerSheets sheets;

    @Inject
    OfficialAnswers answers;

    @Inject
    Directory directory;

    @Inject
    RecordLinks links;

    private transient AnswerPage page;

    /** Worked out once for what is shown. */
    public AnswerPage getPage() {
        if (page == null) {
            Visitor visitor = agent.visitor();
            AnswerSheet read = sheets.sheet(visitor, sheet.getIdeaId());
            page = new AnswerWriter(screen, links, directory.findAll(visitor.site(), AnswerWriter.people(read)))
                    .write(read, visitor.agent());
        }
        return page;
    }

    public void sign() {
        answers.sign(agent.visitor(), sheet.getIdeaId());
        done("idea.answer.signed");
    }

    public void takeBack() {
        answers.takeBack(agent.visitor(), sheet.getIdeaId());
        done("idea.answer.taken-back");
    }

    /** What is stored now is shown. */
    void done(String key) {
        page = null;
        screen.tell(key);
    }
}
