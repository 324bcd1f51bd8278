// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.Tables;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Random codes with which a password is chosen once without another one. The table knows their hashes only. */
final class OneTimeLinks {

    /** What a code is for. */
    enum Purpose {
        /** An agent's new password. */
        RESET,
        /** The first administrator. */
        FIRST
    }

    /** @param agent null for the first administrator, who is nobody yet */
    record Holder(AgentId agent) {}

    private static final int BYTES = 32;

    private final Tables tables;
    private final long companyId;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(Tables tables, long companyId, Clock clock) {
        this.tables = tables;
        this.companyId = companyId;
        this.clock = clock;
    }

    /**
     * A new code; the ones before it are worth nothing any more.
     *
     * @param agent null for the first administrator
     */
    String make(Purpose purpose, AgentId agent, Duration validity) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tables.inTransaction(() -> {
            withdraw(purpose, agent);
            return tables.change(
                    "insert into one_time_link (code_hash, company_id, purpose, agent_id, expires_at) values (?, ?, ?, ?, ?)",
                    hash(code),
                    companyId,
                    purpose.name(),
                    agent == null ? null : agent.value(),
                    clock.instant().plus(validity).atOffset(ZoneOffset.UTC));
        });
        return code;
    }

    void withdraw(Purpose purpose, AgentId agent) {
        tables.change(
                "delete from one_time_link where company_id = ? and purpose = ? and coalesce(agent_id, 0) = ?",
                companyId,
                purpose.name(),
                agent == null ? 0L : agent.value());
    }

    Optional<Holder> holder(Purpose purpose, String code) {
        return tables.find(
                "select agent_id from one_time_link where code_hash = ? and company_id = ? and purpose = ? and expires_at > ?",
                row -> new Holder(row.getLong(1) == 0 ? null : new AgentId(row.getLong(1))),
                hash(code),
                companyId,
                purpose.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** @return whether it was there to be used: one of two at once gets it */
    boolean use(Purpose purpose, String code) {
        return holder(purpose, code).isPresent()
                && tables.change(
                                "delete from one_time_link where code_hash = ? and company_id = ?",
                                hash(code),
                                companyId)
                        == 1;
    }

    void forgetOld() {
        tables.change(
                "delete from one_time_link where expires_at <= ?",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
