// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.Choices;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Paper ballots as scrutineers type them: the numbers that ideas have in their campaign. */
@ApplicationScoped
@Transactional
class PaperMarks {

    private static final String BLANK = "0";

    @Inject
    IdeaNumberFinder numbers;

    /** @throws InvalidValueException when it names what is not on the paper, or one idea twice */
    Choices read(BallotPaper paper, String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            throw new InvalidValueException("NUMBERS", "value.required");
        }
        if (typed.equals(BLANK)) {
            return Choices.NONE;
        }
        Map<String, Long> ids = new HashMap<>();
        numbers.of(paper.campaignId()).forEach((id, number) -> ids.put(number.toString(), id));
        Choices choices = Choices.NONE;
        int place = 0;
        for (String number : typed.split("[\\s,;]+")) {
            Long id = ids.get(number);
            if (id == null || choices.of(id) > 0) {
                throw new InvalidValueException("NUMBERS", "ballot.unknown-number", number);
            }
            choices = choices.with(id, points(paper, place++));
        }
        return choices;
    }

    private static int points(BallotPaper paper, int place) {
        if (paper.method() != VoteMethod.POINTS) {
            return 1;
        }
        if (place >= BallotPaper.POINTS.size()) {
            throw new InvalidValueException("NUMBERS", "ballot.no-votes-left", BallotPaper.POINTS.size());
        }
        return BallotPaper.POINTS.get(place);
    }

    String write(long campaignId, Choices choices) {
        Map<Long, Integer> known = numbers.of(campaignId);
        List<Map.Entry<Long, Integer>> given = new ArrayList<>(choices.points().entrySet());
        given.sort(Comparator.comparing((Map.Entry<Long, Integer> choice) -> -choice.getValue())
                .thenComparing(choice -> known.getOrDefault(choice.getKey(), 0)));
        return given.isEmpty()
                ? BLANK
                : given.stream()
                        .map(choice -> known.getOrDefault(choice.getKey(), 0).toString())
                        .collect(Collectors.joining(" "));
    }
}
