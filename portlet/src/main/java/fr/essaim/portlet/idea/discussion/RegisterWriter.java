// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.review.TeamNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;

/** Tells the register of withdrawals in words. */
final class RegisterWriter {

    private final Texts texts;
    private final TeamNames moderators;
    private final ZoneId zone;

    RegisterWriter(Texts texts, TeamNames moderators, ZoneId zone) {
        this.texts = texts;
        this.moderators = moderators;
        this.zone = zone;
    }

    /** @param first how many entries come before those shown */
    RegisterScreen write(long campaignId, RegisterPage register, int first) {
        return new RegisterScreen(
                campaignId,
                register,
                Arrays.stream(WithdrawalReason.values()).map(texts::name).toList(),
                register.months().stream().map(this::month).toList(),
                register.entries().stream().map(this::entry).toList(),
                first == 0 ? null : address(campaignId, Math.max(0, first - RegisterPage.SIZE)),
                register.more() ? address(campaignId, first + RegisterPage.SIZE) : null);
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
                texts.get(entry.part() ? "idea.moderation.comment" : "idea.moderation.idea", entry.number()),
                texts.name(entry.reason()),
                moderators.of(entry.moderator()),
                day(entry.at()),
                entry.restoredAt().map(this::day).orElse(""));
    }

    private String day(Instant at) {
        return texts.date(LocalDate.ofInstant(at, zone));
    }

    private static String address(long campaignId, int from) {
        return PortletLinks.view(
                Map.of("view", "register", "campaign", Long.toString(campaignId), "first", Integer.toString(from)));
    }
}
