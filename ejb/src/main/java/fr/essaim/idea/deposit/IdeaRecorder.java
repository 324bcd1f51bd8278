// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes down what happened to an idea once colleagues see it. */
@ApplicationScoped
@Transactional
public class IdeaRecorder {

    /** Pseudo-fields of the history beside those of {@link IdeaField}. */
    public static final String DEPOSITED = "DEPOSITED";

    public static final String STATE = "STATE";
    public static final String MERGED_INTO = "MERGED_INTO";
    public static final String SPLIT_INTO = "SPLIT_INTO";
    public static final String CO_AUTHORS = "CO_AUTHORS";

    @Inject
    FieldChangeRepository history;

    /** To be called once per idea and transaction, after its changes and before they are flushed. */
    public void changed(Idea idea, List<IdeaChange> changes, ChangeStamp stamp) {
        if (idea.state() != IdeaState.DRAFT) {
            changes.forEach(change -> add(idea, change, stamp));
        }
    }

    public void deposited(Idea idea, ChangeStamp stamp) {
        add(idea, new IdeaChange(DEPOSITED, "", idea.title()), stamp);
    }

    private void add(Idea idea, IdeaChange change, ChangeStamp stamp) {
        history.add(new FieldChange(
                idea.site(), idea.key(), idea.version() + 1, change.field(), change.before(), change.after(), stamp));
    }
}
