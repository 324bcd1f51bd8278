// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import fr.essaim.notice.NoticeKind;

/** What idea boxes tell agents. */
public enum IdeaNotice implements NoticeKind {
    /** About a campaign that opened: its title. */
    CAMPAIGN_OPENED("idea.campaign-opened"),
    /** About a campaign: its title, a message of its communication plan. */
    CAMPAIGN_MESSAGE("idea.campaign-message"),
    /** About a campaign whose phase was closed early or put off: its title, why. */
    PHASE_MOVED("idea.phase-moved"),
    /** About an idea that a colleague asks to sign together: its title. */
    CO_AUTHOR_INVITED("idea.co-author-invited"),
    /** About an own idea that an invited colleague signs now: its title. */
    CO_AUTHOR_JOINED("idea.co-author-joined"),
    /** About an own idea that an invited colleague would rather not sign: its title. */
    CO_AUTHOR_DECLINED("idea.co-author-declined"),
    /** About the idea that another one became a part of: the other's title, its own title. */
    IDEA_MERGED("idea.merged"),
    /** About the new one of two ideas that were one: the first one's title, its own title. */
    IDEA_SPLIT("idea.split"),
    /** About an idea with new comments: its number, its title. */
    COMMENTED("idea.commented"),
    /** About an idea under which the agent is mentioned: its number, its title. */
    MENTIONED("idea.mentioned"),
    /** About an idea that a moderator withdrew: its number, its title, the place of the reason in its list. */
    WITHDRAWN("idea.withdrawn"),
    /** About an idea under which a comment was withdrawn: its number, its title, the place of the reason in its list. */
    COMMENT_WITHDRAWN("idea.comment-withdrawn"),
    /** About an idea that was withdrawn and is back: its number, its title. */
    RESTORED("idea.restored"),
    /** About an idea under which a withdrawn comment is back: its number, its title. */
    COMMENT_RESTORED("idea.comment-restored"),
    /** About a campaign in which something was reported: its title. */
    REPORTED("idea.reported"),
    /** About a campaign in which the writer of something withdrawn disagrees: its title. */
    WITHDRAWAL_CONTESTED("idea.withdrawal-contested"),
    /** About a campaign: how many ideas one is to review, its title. */
    REVIEW_ASSIGNED("idea.review-assigned"),
    /** About an idea whose review came back: its title. */
    REVIEW_SENT_BACK("idea.review-sent-back"),
    /** How many reviews are late. */
    REVIEW_LATE("idea.review-late"),
    /** About an idea found admissible: its title. */
    ADMISSIBLE("idea.admissible"),
    /** About an idea found not admissible: its title, why. */
    NOT_ADMISSIBLE("idea.not-admissible"),
    /** About a campaign whose jury's minutes wait for signatures: its title. */
    JURY_TO_SIGN("idea.jury-to-sign"),
    /** About an idea of the agent's: its title. */
    IDEA_RECEIVED("idea.received"),
    /** About an idea of the agent's: its title. */
    IDEA_UNDER_REVIEW("idea.under-review"),
    /** About an idea that has its answer: its title. */
    IDEA_ANSWERED("idea.answered"),
    /** About an idea of which something is made: its title. */
    IDEA_BECAME("idea.became"),
    /** About an idea of which something is done: its title. */
    IDEA_DONE("idea.done"),
    /** About the first of the ideas to answer: how many, its title. */
    ANSWER_ASSIGNED("idea.answer-assigned"),
    /** About the first of the ideas whose answers are to be signed: how many, its title. */
    ANSWER_TO_SIGN("idea.answer-to-sign"),
    /** About the first idea whose answer is late: how many the agent owes, its title. */
    ANSWERS_DUE("idea.answers-due"),
    /** About a campaign with late answers: how many there are on the site, in how many campaigns. */
    LATE_ANSWERS("idea.late-answers"),
    /** About a campaign in whose vote the agent could still choose something: its title, the last day. */
    VOTE_UNFINISHED("idea.vote-unfinished"),
    /** About a campaign in whose secret vote the agent has not voted: its title, the last day. */
    VOTE_ENDING("idea.vote-ending"),
    /** About a campaign in whose vote no ballot can be put in or counted, as its key is not where it should be: its title. */
    BALLOT_KEY_MISSING("idea.ballot-key-missing"),
    /** About a campaign whose box is to be sealed, to a scrutineer without a passphrase: its title. */
    PASSPHRASE_TO_DRAW("idea.passphrase-to-draw"),
    /** About a campaign whose box is sealed, to a scrutineer who has not tried the passphrase: its title. */
    PASSPHRASE_TO_TRY("idea.passphrase-to-try");

    private final String code;

    IdeaNotice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
