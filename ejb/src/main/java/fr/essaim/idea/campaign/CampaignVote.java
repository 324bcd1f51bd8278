// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a campaign votes, as its row keeps it; {@link VoteSettings} refuses what cannot be. */
@Embeddable
public class CampaignVote {

    @Enumerated(EnumType.STRING)
    @Column(name = "vote_method")
    private VoteMethod method;

    @Column(name = "votes_each")
    private int votesEach;

    private Long envelope;

    @Column(name = "secret_vote")
    private boolean secret;

    @Column(name = "counts_hidden")
    private boolean countsHidden;

    @Column(name = "secrecy_threshold")
    private int threshold;

    @Column(name = "key_quorum")
    private int quorum;

    protected CampaignVote() {}

    CampaignVote(VoteSettings settings) {
        method = settings.method();
        votesEach = settings.votesEach();
        envelope = settings.envelope();
        secret = settings.secret();
        countsHidden = settings.countsHidden();
        threshold = settings.threshold();
        quorum = settings.quorum();
    }

    VoteSettings settings() {
        return new VoteSettings(method, votesEach, envelope, secret, countsHidden, threshold, quorum);
    }

    boolean countsHidden() {
        return countsHidden;
    }
}
