// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.Tables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Second factors of agents: an authenticator's code at each sign-in, each good once, or one of {@value #CODES} recovery codes.
 * Secrets are sealed, recovery codes hashed. Recovery codes work without the key, too.
 */
public final class SecondFactors {

    static final int CODES = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_OF_GROUP = 4;
    private static final int LONGEST_CODE = 40;

    /** What somebody sees who sets one up. */
    public record Enrolment(byte[] secret) {

        /** To be typed where there is no camera, in groups of four. */
        public String typed() {
            return OneTimeCode.typed(secret).replaceAll("(.{4})(?=.)", "$1 ");
        }

        /** What the picture holds (Key URI format). */
        public String uri(String authority, String login) {
            String issuer = encoded(authority);
            return "otpauth://totp/" + issuer + ":" + encoded(login) + "?secret=" + OneTimeCode.typed(secret)
                    + "&issuer=" + issuer;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /**
     * How a code was taken.
     *
     * @param waitUntil when to try again, null for at once
     */
    public record Answer(boolean accepted, Instant waitUntil) {}

    private final Tables tables;
    private final PortalSite site;
    private final PortalKey key;
    private final SignInTries tries;
    private final PortalAudit audit;
    private final Clock clock;
    private final OneTimeCode codes = new OneTimeCode();
    private final SecureRandom random = new SecureRandom();

    public SecondFactors(
            Tables tables, PortalSite site, PortalKey key, SignInTries tries, PortalAudit audit, Clock clock) {
        this.tables = tables;
        this.site = site;
        this.key = key;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether one can be set up: the key is there. */
    public boolean areOffered() {
        return key.isThere();
    }

    public boolean isSetUp(AgentId agent) {
        return tables.count(
                        "select count(*) from second_factor where company_id = ? and agent_id = ?",
                        site.companyId(),
                        agent.value())
                > 0;
    }

    public int recoveryCodesLeft(AgentId agent) {
        return (int) tables.count(
                "select count(*) from recovery_code where company_id = ? and agent_id = ?",
                site.companyId(),
                agent.value());
    }

    public Enrolment begin() {
        return new Enrolment(codes.newSecret());
    }

    /** Whether the authenticator shows this code now. */
    public boolean isRight(Enrolment enrolment, String code) {
        return codes.step(enrolment.secret(), digits(code), clock.instant()).isPresent();
    }

    /**
     * Keeps the factor once its authenticator shows the right code.
     *
     * @return the recovery codes, to be shown once; empty when the code is wrong
     */
    public Optional<List<String>> confirm(AgentId agent, Enrolment enrolment, String code) {
        OptionalLong step = codes.step(enrolment.secret(), digits(code), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        String kept = key.seal(enrolment.secret(), context(agent));
        List<String> recovery = newCodes();
        tables.inTransaction(() -> {
            delete(agent);
            tables.change(
                    "insert into second_factor (company_id, agent_id, sealed_secret, set_up_at, last_step) values (?, ?, ?, ?, ?)",
                    site.companyId(),
                    agent.value(),
                    kept,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    step.getAsLong());
            keep(agent, recovery);
            record(agent, agent);
            return null;
        });
        return Optional.of(recovery);
    }

    /** Other recovery codes in place of those there are. */
    public List<String> renewCodes(AgentId agent) {
        List<String> recovery = newCodes();
        tables.inTransaction(() -> {
            deleteCodes(agent);
            keep(agent, recovery);
            record(agent, agent);
            return null;
        });
        return recovery;
    }

    /** @param by the agent, or an administrator for somebody who lost the phone */
    public void remove(AgentId agent, AgentId by) {
        tables.inTransaction(() -> {
            delete(agent);
            record(agent, by);
            return null;
        });
    }

    /** An authenticator's code or a recovery code. Wrong ones are counted as at the sign-in, and leave an event. */
    public Answer check(AgentId agent, String code, Origin origin) {
        if (code.length() > LONGEST_CODE) {
            return new Answer(false, null);
        }
        SignInTries.Entry entry = tries.begin(TryKind.CODE, agent.toString(), origin);
        if (entry.waitUntil() != null) {
            return new Answer(false, entry.waitUntil());
        }
        if (!(isShown(agent, digits(code)) || isRecovery(agent, code))) {
            audit.recordIfPossible(
                    AuditEvent.by(site, agent, AuditKind.SIGN_IN_REFUSED).about("code"));
            return new Answer(false, entry.waitIfWrong());
        }
        tries.succeeded(entry);
        return new Answer(true, null);
    }

    /** A code is good once: the step goes up only. */
    private boolean isShown(AgentId agent, String code) {
        if (!key.isThere()) {
            return false;
        }
        OptionalLong step = tables.find(
                        "select sealed_secret from second_factor where company_id = ? and agent_id = ?",
                        row -> row.getString(1),
                        site.companyId(),
                        agent.value())
                .map(secret -> codes.step(key.open(secret, context(agent)), code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && tables.change(
                                "update second_factor set last_step = ? where company_id = ? and agent_id = ? and last_step < ?",
                                step.getAsLong(),
                                site.companyId(),
                                agent.value(),
                                step.getAsLong())
                        == 1;
    }

    private boolean isRecovery(AgentId agent, String code) {
        return tables.change(
                        "delete from recovery_code where company_id = ? and agent_id = ? and code_hash = ?",
                        site.companyId(),
                        agent.value(),
                        OneTimeLinks.hash(plain(code)))
                == 1;
    }

    private void keep(AgentId agent, List<String> recovery) {
        tables.changeAll(
                "insert into recovery_code (company_id, agent_id, code_hash) values (?, ?, ?)",
                recovery.stream()
                        .map(code -> new Object[] {site.companyId(), agent.value(), OneTimeLinks.hash(plain(code))})
                        .toList());
    }

    private void delete(AgentId agent) {
        tables.change(
                "delete from second_factor where company_id = ? and agent_id = ?", site.companyId(), agent.value());
        deleteCodes(agent);
    }

    private void deleteCodes(AgentId agent) {
        tables.change(
                "delete from recovery_code where company_id = ? and agent_id = ?", site.companyId(), agent.value());
    }

    private void record(AgentId agent, AgentId by) {
        audit.record(AuditEvent.by(site, by, AuditKind.SECOND_FACTOR_CHANGED).aboutAgent(agent));
    }

    /** Four groups of four letters and digits that are not mistaken for each other: 79 bits. */
    private List<String> newCodes() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            List<String> groups = new ArrayList<>();
            for (int group = 0; group < GROUPS; group++) {
                StringBuilder letters = new StringBuilder();
                for (int letter = 0; letter < LETTERS_OF_GROUP; letter++) {
                    letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                groups.add(letters.toString());
            }
            made.add(String.join("-", groups));
        }
        return made;
    }

    private String context(AgentId agent) {
        return site.companyId() + ":" + agent;
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
