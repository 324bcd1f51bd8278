// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.portlet.OpenView;
import fr.essaim.portlet.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Tells the register of withdrawals in words. */
final class RegisterWriter {

    private final Texts texts;
    private final ZoneId zone;
    private final Function<AgentId, String> names;

    RegisterWriter(Texts texts, ZoneId zone, Function<AgentId, String> names) {
        this.texts = texts;
        this.zone = zone;
        this.names = names;
    }

    /**
     * @param home the page of the record in which they moderate
     * @param view that shows the register
     * @param first how many entries come before those shown
     */
    RegisterScreen write(String home, OpenView view, RegisterPage register, int first) {
        return new RegisterScreen(
                home,
                register,
                Arrays.stream(WithdrawalReason.values()).map(texts::name).toList(),
                register.months().stream().map(this::month).toList(),
                register.entries().stream().map(this::entry).toList(),
                first == 0 ? null : address(view, Math.max(0, first - RegisterPage.SIZE)),
                register.more() ? address(view, first + RegisterPage.SIZE) : null);
    }

    private RegisterScreen.Month month(RegisterPage.Month line) {
        return new RegisterScreen.Month(
                DateTimeFormatter.ofPattern("LLLL uuuu", texts.locale()).format(line.month()),
                Arrays.stream(WithdrawalReason.values())
                        .map(reason -> line.byReason().getOrDefault(reason, 0))
                        .toList(),
                line.total(),
                line.restored());
    }

    private RegisterScreen.Entry entry(RegisterPage.Entry entry) {
        return new RegisterScreen.Entry(
                ModeratedName.of(texts, entry.subject().type(), entry.part(), entry.number()),
                texts.name(entry.reason()),
                names.apply(entry.moderator()),
                day(entry.at()),
                entry.restoredAt().map(this::day).orElse(""));
    }

    private String day(Instant at) {
        return texts.date(LocalDate.ofInstant(at, zone));
    }

    private static String address(OpenView view, int from) {
        return view.with(Map.of("first", Integer.toString(from)));
    }
}
