// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.ballot.DrawnCode;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Codes that are good for one ballot. Kept as hashes; without an agent in secret votes. */
@ApplicationScoped
@Transactional
public class VotingCodeRepository {

    /** @param voter null in a secret vote */
    record Found(String hash, long campaignId, AgentId voter, boolean used) {}

    @Inject
    Statements statements;

    @Inject
    VoteBoxes boxes;

    public String add(long campaignId, AgentId voter) {
        String key = statements
                .<String>column(
                        "select b.code_key from ballot_box b join campaign c on c.ballot_box_id = b.id where c.id = ?",
                        campaignId)
                .get(0);
        String code = DrawnCode.draw();
        statements.change(
                "insert into voting_code (code_hash, campaign_id, agent_id, used) values (?, ?, nullif(?, 0), false)",
                DrawnCode.hash(key, code),
                campaignId,
                voter == null ? 0L : voter.value());
        return code;
    }

    /** The code as typed at a shared computer, among those of all votes of the site. */
    Optional<Found> find(PortalSite site, String typed) {
        for (Object[] box : statements.rows(
                "select c.id, b.code_key from ballot_box b join campaign c on c.ballot_box_id = b.id"
                        + " where c.company_id = ? and c.site_id = ? and c.archived_at is null",
                site.companyId(),
                site.siteId())) {
            String hash = DrawnCode.hash((String) box[1], typed);
            for (Object[] row : statements.rows(
                    "select coalesce(agent_id, 0), used from voting_code where code_hash = ? and campaign_id = ?",
                    hash,
                    box[0])) {
                long agent = ((Number) row[0]).longValue();
                return Optional.of(new Found(
                        hash, ((Number) box[0]).longValue(), agent == 0 ? null : new AgentId(agent), (Boolean) row[1]));
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidValueException when the code has been used meanwhile */
    void use(Found code) {
        if (statements.change("update voting_code set used = true where code_hash = ? and used = false", code.hash())
                == 0) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.code-used");
        }
    }

    /** @throws InvalidValueException when as many people as there are slips have been given one */
    public void checkSlipLeft(long campaignId, VoterRepository register) {
        boxes.lockOpen(campaignId);
        if (register.count(campaignId, PollRegisterRepository.Channel.SLIP) >= made(campaignId)) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.no-slip-left");
        }
    }

    public long made(long campaignId) {
        return statements.number(
                "select count(*) from voting_code where campaign_id = ? and agent_id is null", campaignId);
    }

    /** Of slips of a secret vote. */
    public long used(long campaignId) {
        return statements.number(
                "select count(*) from voting_code where campaign_id = ? and agent_id is null and used = true",
                campaignId);
    }
}
