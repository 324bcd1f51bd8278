// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.PhaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Gives the sheets of ideas. A hidden author's name is nowhere on them, the past included, but for those who may know. */
@ApplicationScoped
@Transactional
public class IdeaSheets {

    @Inject
    IdeaGate ideaGate;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaRepository ideas;

    @Inject
    IdeaEditing editing;

    @Inject
    IdeaDeposits deposits;

    @Inject
    FieldChangeRepository history;

    /**
     * @param firstChange which part of the past to read, from 0
     * @throws fr.essaim.RecordNotFoundException when there is no such idea for the visitor
     */
    public IdeaSheet sheet(Visitor visitor, long ideaId, int firstChange) {
        Idea idea = ideaGate.enter(visitor, ideaId);
        Campaign campaign = idea.campaign();
        boolean named = ideaGate.showsAuthor(visitor, idea);
        boolean own = idea.isBy(visitor.agent());
        return new IdeaSheet(
                idea.id(),
                campaign.id(),
                campaign.title(),
                idea.version(),
                idea.number().orElse(0),
                idea.kind(),
                idea.state(),
                idea.title(),
                idea.description(),
                idea.expectedBenefit(),
                idea.timeNeeded(),
                idea.cost().orElse(null),
                idea.category().map(CampaignCategory::label).orElse(""),
                List.copyOf(new TreeSet<>(idea.tags())),
                named ? idea.author() : null,
                named ? sorted(idea.coAuthors()) : List.of(),
                idea.authorHidden(),
                own ? sorted(idea.invited()) : List.of(),
                idea.submittedAt().orElse(null),
                answers(idea),
                idea.mergedIntoId().flatMap(ideas::link).orElse(null),
                ideas.mergedInto(idea),
                ideas.splitWith(idea),
                IdeaValues.of(idea),
                past(idea, named, firstChange),
                rights(visitor, idea, own));
    }

    private static List<AgentId> sorted(Iterable<AgentId> agents) {
        TreeSet<AgentId> sorted = new TreeSet<>(Comparator.comparing(AgentId::value));
        agents.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static List<IdeaSheet.Answer> answers(Idea idea) {
        return idea.campaign().questions().stream()
                .filter(question -> idea.answers().containsKey(question.id()))
                .map(question -> new IdeaSheet.Answer(
                        question.label(),
                        question.question().kind(),
                        idea.answers().get(question.id())))
                .toList();
    }

    private Slice<IdeaSheet.PastLine> past(Idea idea, boolean named, int first) {
        Slice<FieldChange> page = history.of(idea.site(), idea.key(), first, IdeaSheet.CHANGES);
        return new Slice<>(
                page.items().stream()
                        .filter(change -> named || !change.field().equals(IdeaRecorder.CO_AUTHORS))
                        .map(change -> new IdeaSheet.PastLine(
                                change.field(),
                                change.before(),
                                change.after(),
                                named || isOfTheTeamOnly(idea, change.by()) ? change.by() : null,
                                change.at()))
                        .toList(),
                page.total());
    }

    /** Whoever else changed it may have signed it before. */
    private static boolean isOfTheTeamOnly(Idea idea, AgentId agent) {
        return idea.campaign().has(agent) && !idea.isBy(agent);
    }

    private IdeaSheet.Rights rights(Visitor visitor, Idea idea, boolean own) {
        boolean shown = idea.state() == IdeaState.SUBMITTED;
        boolean arranges = editing.arranges(visitor, idea);
        boolean inTime = own && deposits.canBeTakenBack(idea.campaign());
        return new IdeaSheet.Rights(
                own,
                own && shown && gate.isOpen(idea.campaign(), PhaseKind.DEPOSIT),
                arranges && shown,
                inTime && shown,
                inTime && idea.state() == IdeaState.TAKEN_BACK,
                arranges && idea.state() == IdeaState.MERGED);
    }
}
