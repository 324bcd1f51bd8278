// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;

/** What scrutineers drew for a box, and their shares of its key, sealed. */
@ApplicationScoped
@Transactional
class KeyShareRepository {

    record Row(AgentId agent, byte[] salt, byte[] publicKey, int place, String share, boolean tried) {}

    @Inject
    Statements statements;

    /** In the order of the agents' numbers. */
    List<Row> of(String boxId) {
        return statements
                .rows(
                        "select agent_id, salt, public_key, coalesce(place, 0), coalesce(share, ''), tried"
                                + " from ballot_key_share where box_id = ? order by agent_id",
                        boxId)
                .stream()
                .map(row -> new Row(
                        new AgentId(((Number) row[0]).longValue()),
                        HexFormat.of().parseHex((String) row[1]),
                        HostKey.bytes((String) row[2]),
                        ((Number) row[3]).intValue(),
                        (String) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    /** Without a share yet. */
    void add(String boxId, AgentId scrutineer, byte[] salt, byte[] publicKey) {
        statements.change(
                "insert into ballot_key_share (box_id, agent_id, salt, public_key, tried) values (?, ?, ?, ?, false)",
                boxId,
                scrutineer.value(),
                HexFormat.of().formatHex(salt),
                HostKey.text(publicKey));
    }

    void keepShare(String boxId, AgentId scrutineer, int place, String share) {
        statements.change(
                "update ballot_key_share set place = ?, share = ? where box_id = ? and agent_id = ?",
                place,
                share,
                boxId,
                scrutineer.value());
    }

    /** @return whether the scrutineer still holds this share */
    boolean markTried(String boxId, AgentId scrutineer, String share) {
        return statements.change(
                        "update ballot_key_share set tried = true where box_id = ? and agent_id = ? and share = ?",
                        boxId,
                        scrutineer.value(),
                        share)
                > 0;
    }

    void remove(String boxId, AgentId scrutineer) {
        statements.change("delete from ballot_key_share where box_id = ? and agent_id = ?", boxId, scrutineer.value());
    }

    void removeAll(String boxId) {
        statements.change("delete from ballot_key_share where box_id = ?", boxId);
    }
}
