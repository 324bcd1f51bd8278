// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes ideas that colleagues see. Authors change all of theirs until the deposit ends; the team arranges categories and
 * tags at any time. Edits of different fields merge; of the same field, the second is refused with both values.
 */
@ApplicationScoped
@Transactional
public class IdeaEditing {

    private static final Set<String> ARRANGED = Set.of(IdeaField.CATEGORY.name(), IdeaField.TAGS.name());

    @Inject
    IdeaGate ideaGate;

    @Inject
    CampaignGate gate;

    @Inject
    FieldChangeRepository history;

    @Inject
    IdeaRecorder recorder;

    @Inject
    IdeaRepository ideas;

    @Inject
    Clock clock;

    /**
     * Sets fields of an idea.
     *
     * @param baseVersion the version the person saw
     * @param values of the fields to set, by their names (see {@link IdeaField})
     * @return its version now
     * @throws IdeaConflictException when one of the fields was changed meanwhile, to another value
     * @throws InvalidValueException when a value is refused
     * @throws fr.essaim.idea.campaign.PhaseClosedException when the deposit is over and the visitor is not in the team
     * @throws NotAllowedException when it is neither the visitor's own nor something that the team arranges
     */
    public int edit(Visitor visitor, long ideaId, int baseVersion, Map<String, String> values) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        checkMay(visitor, idea, values.keySet());
        if (idea.state() != IdeaState.SUBMITTED) {
            throw new InvalidValueException(IdeaRecorder.STATE, "idea.state-changed");
        }
        checkConflicts(idea, baseVersion, values);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        List<IdeaChange> changes = idea.change(values, stamp);
        recorder.changed(idea, changes, stamp);
        ideas.flush();
        return idea.version();
    }

    private void checkMay(Visitor visitor, Idea idea, Set<String> fields) {
        if (ARRANGED.containsAll(fields) && arranges(visitor, idea)) {
            return;
        }
        if (!idea.isBy(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
        }
        gate.checkContributor(visitor);
        gate.checkOpen(idea.campaign(), PhaseKind.DEPOSIT);
    }

    /** Whether the visitor gives the idea its category and tags, merges and splits it. */
    public boolean arranges(Visitor visitor, Idea idea) {
        return gate.isTeam(visitor, idea.campaign(), CampaignPart.MODERATOR);
    }

    private void checkConflicts(Idea idea, int baseVersion, Map<String, String> values) {
        Map<String, FieldChange> first = new HashMap<>();
        Map<String, FieldChange> last = new HashMap<>();
        for (FieldChange change : history.since(idea.site(), idea.key(), baseVersion)) {
            first.putIfAbsent(change.field(), change);
            last.put(change.field(), change);
        }
        Map<String, String> present = IdeaValues.of(idea);
        List<IdeaConflict> conflicts = new ArrayList<>();
        values.forEach((field, mine) -> {
            FieldChange theirs = last.get(field);
            if (theirs != null
                    && !mine.equals(present.get(field))
                    && !first.get(field).before().equals(present.get(field))) {
                conflicts.add(new IdeaConflict(field, mine, present.get(field), theirs.by(), theirs.at()));
            }
        });
        if (!conflicts.isEmpty()) {
            throw new IdeaConflictException(idea.version(), conflicts);
        }
    }
}
