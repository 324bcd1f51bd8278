// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.BallotTotal;
import fr.essaim.portlet.Texts;

/**
 * The running total of one ballot.
 *
 * @param chosen what the ballot says, for the script of the page: {@code 12:1 15:1}
 * @param words the total in words
 * @param pattern the same for the script, with {@code {0}} for what is given and {@code {1}} for what is left
 */
public record TallyPage(
        VoteMethod method, boolean secret, long limit, String chosen, String words, String pattern, Integer percent) {

    static TallyPage of(BallotTotal total, boolean secret, Texts texts) {
        String pattern = texts.get("idea.vote.tally." + total.method());
        return new TallyPage(
                total.method(),
                secret,
                total.limit(),
                total.choices().text(),
                pattern.replace("{0}", figure(total.used(), total, texts))
                        .replace("{1}", figure(total.left(), total, texts)),
                pattern,
                total.limit() == 0 ? 0 : (int) (total.used() * 100 / total.limit()));
    }

    private static String figure(long value, BallotTotal total, Texts texts) {
        return total.method() == VoteMethod.BASKET ? texts.euros(value) : Long.toString(value);
    }
}
