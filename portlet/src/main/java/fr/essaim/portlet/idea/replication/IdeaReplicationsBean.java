// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.directory.Directory;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.answer.AnswerBean;
import fr.essaim.portlet.idea.answer.AnswerPage;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import fr.essaim.replication.ReplicationRegister;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Where the idea whose sheet is open was taken up. */
@Named("ideaReplicationsOfIdea")
@RequestScoped
public class IdeaReplicationsBean {

    private static final Set<String> SPREADING = Set.of("ACCEPTED", "PARTLY", "ALREADY_DONE");

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    private List<ReplicationEntry> lines;

    /** Nothing while the answer is not for everybody to read. */
    public List<ReplicationEntry> getLines() {
        if (lines == null) {
            PlaceNames names = new PlaceNames(directory, agent.visitor());
            lines = register.of(agent.visitor(), Idea.keyOf(sheet.getIdeaId())).stream()
                    .map(line -> ReplicationEntry.of(line, names, screen))
                    .toList();
        }
        return lines;
    }

    /** What was stored is shown. */
    void done(String key) {
        lines = null;
        screen.tell(key);
    }

    /** Whether the visitor may add to the register. */
    public boolean isOffered() {
        AnswerPage page = answer.getPage();
        return page.rights().corrects()
                && page.answer() != null
                && SPREADING.contains(page.answer().state());
    }
}
