// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.BallotTotal;
import fr.essaim.idea.vote.BoothSheet;
import fr.essaim.portlet.Texts;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A ballot ready to be shown, in the booth or at a shared computer.
 *
 * @param secrecy who keeps the key of a secret vote and what that means; empty in a vote by name
 */
public record BoothPage(
        long campaignId,
        String campaign,
        VoteMethod method,
        boolean secret,
        String secrecy,
        boolean open,
        boolean voted,
        String until,
        String rule,
        TallyPage tally,
        List<Line> lines) {

    /** One idea. Choices: what may be given to it, with the label of each. */
    public record Line(
            long id,
            int number,
            String title,
            String address,
            String description,
            String benefit,
            long weight,
            String cost,
            String votes,
            List<Choice> choices) {}

    /** @param done what the button says once it is given */
    public record Choice(int points, String label, String done, String accessible, boolean given) {}

    static BoothPage of(BoothSheet sheet, Texts texts, LongFunction<String> address) {
        BallotTotal total = sheet.total();
        return new BoothPage(
                sheet.campaignId(),
                sheet.campaign(),
                total.method(),
                sheet.secret(),
                secrecy(sheet, texts),
                sheet.open(),
                sheet.voted(),
                until(sheet, texts),
                total.method() == VoteMethod.BASKET
                        ? texts.get("idea.vote.rule.BASKET", texts.euros(total.envelope()))
                        : texts.get("idea.vote.rule." + total.method(), total.votesAllowed()),
                TallyPage.of(total, sheet.secret(), texts),
                sheet.lines().stream()
                        .map(line -> line(line, total.method(), texts, address))
                        .collect(Collectors.toList()));
    }

    private static String secrecy(BoothSheet sheet, Texts texts) {
        if (!sheet.secret()) {
            return "";
        }
        return sheet.quorum() == 0
                ? texts.get("idea.vote.secrecy.simple")
                : texts.get("idea.vote.secrecy.sealed", sheet.quorum());
    }

    private static String until(BoothSheet sheet, Texts texts) {
        if (sheet.open()) {
            return sheet.last() == null ? "" : texts.get("idea.vote.until", texts.date(sheet.last()));
        }
        return texts.get(
                "idea.vote.dates",
                texts.date(sheet.first()),
                sheet.last() == null ? texts.get("idea.vote.no-end") : texts.date(sheet.last()));
    }

    private static Line line(BoothSheet.Line line, VoteMethod method, Texts texts, LongFunction<String> address) {
        return new Line(
                line.ideaId(),
                line.number(),
                line.title(),
                address.apply(line.ideaId()),
                line.description(),
                line.expectedBenefit(),
                method == VoteMethod.BASKET ? line.cost() : 1,
                method == VoteMethod.BASKET ? texts.euros(line.cost()) : "",
                line.votes() == null ? "" : texts.get("idea.vote.votes", line.votes()),
                (method == VoteMethod.POINTS ? BallotPaper.POINTS : List.of(1))
                        .stream()
                                .map(points -> new Choice(
                                        points,
                                        method == VoteMethod.POINTS
                                                ? texts.get("idea.vote.points", points)
                                                : texts.get("idea.vote.choose." + method),
                                        method == VoteMethod.POINTS
                                                ? texts.get("idea.vote.points", points)
                                                : texts.get("idea.vote.chosen." + method),
                                        method == VoteMethod.POINTS
                                                ? texts.get("idea.vote.points-to", points, line.title())
                                                : texts.get("idea.vote.choose." + method) + "\u00a0: " + line.title(),
                                        line.points() == points))
                                .toList());
    }
}
