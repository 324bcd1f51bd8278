// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerState;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.idea.IdeaAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of the published answers an address asks for.
 *
 * @param campaign 0 for all
 * @param page the first is 0
 */
record AnswersAddress(long campaign, Optional<AnswerState> state, int page) {

    private static final int LAST_PAGE = 100_000;

    /** That of the present view. */
    static AnswersAddress current() {
        String asked = Address.current().text("state");
        return new AnswersAddress(
                IdeaAddress.campaignOrZero(),
                Arrays.stream(AnswerState.values())
                        .filter(each -> each.name().equals(asked))
                        .findFirst(),
                Math.min(Address.current().position("page"), LAST_PAGE));
    }

    /** The first page of the same in another state, or in any. */
    AnswersAddress in(Optional<AnswerState> other) {
        return new AnswersAddress(campaign, other, 0);
    }

    AnswersAddress atPage(int other) {
        return new AnswersAddress(campaign, state, other);
    }

    String link() {
        Map<String, String> parameters = new TreeMap<>(Map.of("view", "answers"));
        if (campaign > 0) {
            parameters.put("campaign", Long.toString(campaign));
        }
        state.ifPresent(chosen -> parameters.put("state", chosen.name()));
        if (page > 0) {
            parameters.put("page", Integer.toString(page));
        }
        return PortletLinks.view(parameters);
    }
}
