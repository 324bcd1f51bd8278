// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.TestClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownDevicesTest {

    private final TestClock clock = new TestClock();
    private final KnownDevices devices = new KnownDevices(new KeyedHash("a key"::getBytes), clock);

    @Test
    void a_device_is_known_for_the_login_that_signed_in_there_and_for_no_other() {
        String cookie = devices.with("Zoé.Dumoulin", "");

        assertThat(devices.device(" zoé.dumoulin ", cookie)).isPresent();
        assertThat(devices.device("jean", cookie)).isEmpty();
        assertThat(cookie).doesNotContainIgnoringCase("dumoulin");
    }

    @Test
    void several_agents_share_one_and_the_latest_eight_are_known() {
        String cookie = IntStream.range(0, 10)
                .boxed()
                .reduce("", (before, i) -> devices.with("agent" + i, before), (a, b) -> b);

        assertThat(devices.device("agent9", cookie)).isPresent();
        assertThat(devices.device("agent2", cookie)).isPresent();
        assertThat(devices.device("agent1", cookie)).isEmpty();
        assertThat(devices.with("agent9", cookie)).hasSameSizeAs(cookie);
    }

    @Test
    void it_is_forgotten_after_half_a_year() {
        String cookie = devices.with("zoe", "");
        clock.advance(KnownDevices.KEPT);
        assertThat(devices.device("zoe", cookie)).isPresent();

        clock.advance(Duration.ofDays(1));
        assertThat(devices.device("zoe", cookie)).isEmpty();
    }

    @Test
    void what_was_made_up_or_signed_with_another_key_is_no_device() {
        String foreign = new KnownDevices(new KeyedHash("another key"::getBytes), clock).with("zoe", "");
        String cookie = devices.with("zoe", "");
        String tomorrow = cookie.replaceFirst("\\.\\d+\\.", ".999999.");

        assertThat(devices.device("zoe", foreign)).isEmpty();
        assertThat(devices.device("zoe", tomorrow)).isEmpty();
        assertThat(devices.device("zoe", "..")).isEmpty();
        assertThat(devices.device("zoe", ":::a.b.c:1.2.3:" + "x".repeat(5_000))).isEmpty();
    }

    @Test
    void one_network_of_ipv6_is_one_address() {
        assertThat(new Origin("2001:db8:1:2:3:4:5:6", "").address())
                .isEqualTo(new Origin("2001:db8:1:2::1", "").address())
                .isNotEqualTo(new Origin("2001:db8:1:3::1", "").address());
        assertThat(new Origin("192.0.2.1", "").address()).isEqualTo("192.0.2.1");
    }
}
