// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.migration.SchemaMigration;
import fr.essaim.web.TestClock;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class SecondFactorsTest {

    private static final Origin HERE = new Origin("192.0.2.1", "");

    @TempDir
    Path home;

    private final Tables tables = tables();
    private final TestClock clock = new TestClock();
    private final OneTimeCode codes = new OneTimeCode();
    private PortalKey key;
    private SecondFactors factors;

    private static Tables tables() {
        DataSource database = TestTables.emptyDatabase();
        SchemaMigration.run(database);
        return TestTables.sample(database);
    }

    @BeforeEach
    void open() {
        key = new PortalKey(tables, Optional.of(home));
        key.open();
        factors = with(key);
    }

    @Test
    void codes_are_those_of_the_standard() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(codes.shown(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(codes.shown(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(OneTimeCode.typed(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void it_is_set_up_with_a_right_code_only() {
        SecondFactors.Enrolment enrolment = factors.begin();

        assertThat(factors.confirm(ZOE, enrolment, "000000")).isEmpty();
        assertThat(factors.isSetUp(ZOE)).isFalse();
        assertThat(factors.confirm(ZOE, enrolment, shown(enrolment)))
                .hasValueSatisfying(recovery ->
                        assertThat(recovery).hasSize(SecondFactors.CODES).doesNotHaveDuplicates());
        assertThat(factors.isSetUp(ZOE)).isTrue();
        assertThat(factors.isSetUp(JEAN)).isFalse();
    }

    @Test
    void a_code_is_good_once_even_within_its_time() {
        SecondFactors.Enrolment enrolment = setUp();
        assertThat(accepted(shown(enrolment))).isFalse();
        clock.advance(Duration.ofSeconds(30));

        assertThat(accepted(shown(enrolment))).isTrue();
        assertThat(accepted(shown(enrolment))).isFalse();
    }

    @Test
    void one_step_before_or_after_is_taken_two_are_not() {
        SecondFactors.Enrolment enrolment = setUp();
        clock.advance(Duration.ofMinutes(5));
        String late = shown(enrolment);
        clock.advance(Duration.ofSeconds(60));
        assertThat(accepted(late)).isFalse();

        String early = codes.shown(enrolment.secret(), clock.instant().plusSeconds(30));
        assertThat(accepted(early)).isTrue();
    }

    @Test
    void a_recovery_code_stands_in_once_however_it_is_typed() {
        List<String> recovery = recovery();

        assertThat(accepted(recovery.get(0).toUpperCase().replace("-", " "))).isTrue();
        assertThat(accepted(recovery.get(0))).isFalse();
        assertThat(factors.recoveryCodesLeft(ZOE)).isEqualTo(SecondFactors.CODES - 1);
        List<String> renewed = factors.renewCodes(ZOE);
        assertThat(accepted(recovery.get(1))).isFalse();
        assertThat(accepted(renewed.get(1))).isTrue();
    }

    @Test
    void guesses_are_slowed_down() {
        SecondFactors.Enrolment enrolment = setUp();
        clock.advance(Duration.ofMinutes(1));
        IntStream.range(0, 5).forEach(i -> factors.check(ZOE, "12345" + i, HERE));

        SecondFactors.Answer waiting = factors.check(ZOE, shown(enrolment), HERE);
        assertThat(waiting.accepted()).isFalse();
        assertThat(waiting.waitUntil()).isAfter(clock.instant());
        clock.advance(Duration.ofSeconds(31));
        assertThat(accepted(shown(enrolment))).isTrue();
    }

    @Test
    void an_administrator_takes_it_away_for_somebody_who_lost_the_phone() {
        List<String> recovery = recovery();
        factors.remove(ZOE, JEAN);

        assertThat(factors.isSetUp(ZOE)).isFalse();
        assertThat(accepted(recovery.get(0))).isFalse();
        assertThat(tables.count(
                        "select count(*) from audit_event where kind = 'SECOND_FACTOR_CHANGED' and agent_id = ?",
                        JEAN.value()))
                .isEqualTo(1);
    }

    @Test
    void neither_secret_nor_codes_stand_in_the_database_and_the_key_is_the_services_alone() throws IOException {
        SecondFactors.Enrolment enrolment = factors.begin();
        List<String> recovery =
                factors.confirm(ZOE, enrolment, shown(enrolment)).orElseThrow();

        assertThat(tables.list("select sealed_secret from second_factor", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain(Base64.getEncoder().encodeToString(enrolment.secret()))
                .doesNotContain(OneTimeCode.typed(enrolment.secret()));
        assertThat(tables.list("select code_hash from recovery_code", row -> row.getString(1)))
                .doesNotContain(recovery.toArray(String[]::new))
                .allSatisfy(hash -> assertThat(hash).hasSize(64));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(PortalKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_opens_for_its_own_agent_only() {
        setUp();
        tables.change("update second_factor set agent_id = ? where agent_id = ?", JEAN.value(), ZOE.value());

        assertThatThrownBy(() -> factors.check(JEAN, "123456", HERE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void with_another_key_nothing_is_offered_and_recovery_codes_still_let_in() throws IOException {
        List<String> recovery = recovery();
        Files.delete(home.resolve(PortalKey.FILE));
        PortalKey lost = new PortalKey(tables, Optional.of(home));
        lost.open();
        assertThat(lost.isThere()).isFalse();
        assertThat(home.resolve(PortalKey.FILE)).doesNotExist();

        Files.writeString(home.resolve(PortalKey.FILE), Base64.getEncoder().encodeToString(new byte[32]));
        PortalKey other = new PortalKey(tables, Optional.of(home));
        other.open();
        assertThat(other.isThere()).isFalse();
        SecondFactors without = with(other);
        assertThat(without.areOffered()).isFalse();
        assertThat(without.check(ZOE, "123456", HERE).accepted()).isFalse();
        assertThat(without.check(ZOE, recovery.get(0), HERE).accepted()).isTrue();
    }

    @Test
    void a_server_started_again_reads_its_key() {
        SecondFactors.Enrolment enrolment = setUp();
        PortalKey again = new PortalKey(tables, Optional.of(home));
        again.open();
        clock.advance(Duration.ofSeconds(30));

        assertThat(with(again).check(ZOE, shown(enrolment), HERE).accepted()).isTrue();
    }

    private SecondFactors with(PortalKey portalKey) {
        return new SecondFactors(
                tables, SITE, portalKey, SampleTries.in(tables, clock), new PortalAudit(tables, clock), clock);
    }

    private SecondFactors.Enrolment setUp() {
        SecondFactors.Enrolment enrolment = factors.begin();
        factors.confirm(ZOE, enrolment, shown(enrolment)).orElseThrow();
        return enrolment;
    }

    private List<String> recovery() {
        SecondFactors.Enrolment enrolment = factors.begin();
        return factors.confirm(ZOE, enrolment, shown(enrolment)).orElseThrow();
    }

    private String shown(SecondFactors.Enrolment enrolment) {
        return codes.shown(enrolment.secret(), clock.instant());
    }

    private boolean accepted(String code) {
        return factors.check(ZOE, code, HERE).accepted();
    }
}
