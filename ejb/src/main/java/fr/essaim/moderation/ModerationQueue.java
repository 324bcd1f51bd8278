// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Comment;
import fr.essaim.discussion.CommentText;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.text.RichText;
import fr.essaim.text.TextPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What moderators of a campaign have in front of them, in as many statements whatever its length. */
@ApplicationScoped
@Transactional
public class ModerationQueue {

    private CampaignGate gate;
    private IdeaGate ideas;
    private WithdrawalRepository withdrawals;

    protected ModerationQueue() {}

    @Inject
    public ModerationQueue(CampaignGate gate, IdeaGate ideas, WithdrawalRepository withdrawals) {
        this.gate = gate;
        this.ideas = ideas;
        this.withdrawals = withdrawals;
    }

    /** What agents reported and no moderator decided on, the most reported first. */
    public ModerationPage reported(Visitor visitor, long campaignId, int first) {
        Campaign campaign = moderated(visitor, campaignId);
        Map<Long, Integer> counts = new LinkedHashMap<>();
        withdrawals
                .reportedThings(campaign, first, ModerationPage.SIZE + 1)
                .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
        List<Long> things = counts.keySet().stream().limit(ModerationPage.SIZE).toList();
        Map<Long, List<ModerationLine.Report>> reports = withdrawals.openReports(things).stream()
                .collect(Collectors.groupingBy(
                        ModerationReport::thingId,
                        Collectors.mapping(
                                report ->
                                        new ModerationLine.Report(report.reason(), report.text(), report.reportedAt()),
                                Collectors.toList())));
        Map<Long, ModerationLine> found = new LinkedHashMap<>();
        boolean named = gate.isTeam(visitor, campaign);
        withdrawals
                .comments(campaign, things)
                .forEach(comment -> found.put(
                        comment.id(),
                        comment(
                                comment,
                                named,
                                counts.get(comment.id()),
                                reports.get(comment.id()),
                                Optional.empty())));
        withdrawals
                .ideas(campaign, things)
                .forEach(idea -> found.put(
                        idea.id(), idea(idea, named, counts.get(idea.id()), reports.get(idea.id()), Optional.empty())));
        return page(
                campaign,
                things.stream().map(found::get).filter(Objects::nonNull).toList(),
                counts.size() > ModerationPage.SIZE);
    }

    /** What is withdrawn, contested withdrawals first. */
    public ModerationPage withdrawn(Visitor visitor, long campaignId, int first) {
        Campaign campaign = moderated(visitor, campaignId);
        boolean named = gate.isTeam(visitor, campaign);
        List<Withdrawal> found = withdrawals.inForce(campaign, first, ModerationPage.SIZE + 1);
        List<Withdrawal> page = found.subList(0, Math.min(found.size(), ModerationPage.SIZE));
        Map<Long, Comment> comments = withdrawals
                .comments(
                        campaign,
                        page.stream()
                                .map(Withdrawal::commentId)
                                .flatMap(Optional::stream)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Comment::id, comment -> comment));
        List<ModerationLine> things = new ArrayList<>();
        for (Withdrawal withdrawal : page) {
            Optional<WithdrawalLine> line = Optional.of(WithdrawalLine.of(withdrawal, false));
            things.add(withdrawal
                    .commentId()
                    .map(id -> comment(comments.get(id), named, 0, List.of(), line))
                    .orElseGet(() -> idea(withdrawal.idea(), named, 0, List.of(), line)));
        }
        return page(campaign, things, found.size() > ModerationPage.SIZE);
    }

    /** The latest comments, which nobody may have reported. */
    public ModerationPage latest(Visitor visitor, long campaignId, int first) {
        Campaign campaign = moderated(visitor, campaignId);
        boolean named = gate.isTeam(visitor, campaign);
        List<Comment> found = withdrawals.latestComments(campaign, first, ModerationPage.SIZE + 1);
        return page(
                campaign,
                found.stream()
                        .limit(ModerationPage.SIZE)
                        .map(comment -> comment(comment, named, 0, List.of(), Optional.empty()))
                        .toList(),
                found.size() > ModerationPage.SIZE);
    }

    private Campaign moderated(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        if (!ideas.moderates(visitor, campaign)) {
            throw new NotAllowedException(visitor, IdeaPermission.MODERATE, campaignId);
        }
        return campaign;
    }

    private ModerationPage page(Campaign campaign, List<ModerationLine> things, boolean more) {
        return new ModerationPage(
                campaign.title(),
                things,
                more,
                withdrawals.countReportedThings(campaign),
                withdrawals.countContested(campaign));
    }

    /** @param named whether the visitor belongs to the team, from which no author is hidden */
    private static ModerationLine comment(
            Comment comment,
            boolean named,
            int reportCount,
            List<ModerationLine.Report> reports,
            Optional<WithdrawalLine> withdrawal) {
        return new ModerationLine(
                comment.idea().id(),
                Optional.of(comment.id()),
                comment.idea().number().orElse(0),
                comment.idea().title(),
                writer(comment.idea(), comment.author(), named),
                comment.writtenAt(),
                CommentText.parts(comment.text()),
                reportCount,
                reports,
                withdrawal);
    }

    private static ModerationLine idea(
            Idea idea,
            boolean named,
            int reportCount,
            List<ModerationLine.Report> reports,
            Optional<WithdrawalLine> withdrawal) {
        return new ModerationLine(
                idea.id(),
                Optional.empty(),
                idea.number().orElse(0),
                idea.title(),
                writer(idea, idea.author(), named),
                idea.submittedAt().orElse(idea.createdAt()),
                List.of(new TextPart(TextPart.Kind.TEXT, RichText.plain(idea.description()))),
                reportCount,
                reports,
                withdrawal);
    }

    /** Where an author is hidden from the visitor, nobody who wrote there is named: it could be the author. */
    private static Optional<AgentId> writer(Idea idea, AgentId writer, boolean named) {
        return idea.authorHidden() && !named ? Optional.empty() : Optional.of(writer);
    }
}
