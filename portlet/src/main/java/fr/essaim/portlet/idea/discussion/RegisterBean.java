// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.moderation.WithdrawalRegister;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public register of what moderators withdrew in the campaign that the address names. */
@Named("ideaRegister")
@RequestScoped
public class RegisterBean {

    /** A month: its name, how many for each reason, how many in all, how many restored. */
    public record MonthRow(String month, List<Integer> byReason, int total, int restored) {}

    /** One withdrawal: what, why, who and when, and when it was restored; that may be empty. */
    public record EntryRow(String what, String reason, String moderator, String when, String restored) {}

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    WithdrawalRegister registers;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private long campaignId;
    private int first;
    private RegisterPage register;
    private List<MonthRow> months;
    private List<EntryRow> entries;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        campaignId = IdeaAddress.campaign();
        first = Address.current().position("first");
        Visitor visitor = agent.visitor();
        register = registers.of(visitor, new RecordKey(Campaign.RECORD_TYPE, campaignId), first);
        Texts texts = screen.texts();
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL uuuu", texts.locale());
        months = register.months().stream()
                .map(line -> new MonthRow(
                        month.format(line.month()),
                        Arrays.stream(WithdrawalReason.values())
                                .map(reason -> line.byReason().getOrDefault(reason, 0))
                                .toList(),
                        line.total(),
                        line.restored()))
                .toList();
        Map<AgentId, StaffMember> moderators = directory.findAll(
                visitor.site(),
                register.entries().stream().map(RegisterPage.Entry::moderator).collect(Collectors.toSet()));
        entries = register.entries().stream()
                .map(entry -> row(entry, moderators, texts))
                .toList();
    }

    private EntryRow row(RegisterPage.Entry entry, Map<AgentId, StaffMember> moderators, Texts texts) {
        return new EntryRow(
                texts.get(entry.part() ? "idea.moderation.comment" : "idea.moderation.idea", entry.number()),
                texts.name(entry.reason()),
                screen.person(moderators.get(entry.moderator())),
                texts.date(LocalDate.ofInstant(entry.at(), clock.getZone())),
                entry.restoredAt()
                        .map(at -> texts.date(LocalDate.ofInstant(at, clock.getZone())))
                        .orElse(""));
    }

    private String address(int from) {
        return PortletLinks.view(
                Map.of("view", "register", "campaign", Long.toString(campaignId), "first", Integer.toString(from)));
    }

    /** Null on the first page. */
    public String getNewer() {
        return first == 0 ? null : address(Math.max(0, first - RegisterPage.SIZE));
    }

    /** Null on the last page. */
    public String getOlder() {
        return register.more() ? address(first + RegisterPage.SIZE) : null;
    }

    public List<String> getReasons() {
        return Arrays.stream(WithdrawalReason.values()).map(screen::name).toList();
    }

    public long getCampaignId() {
        return campaignId;
    }

    public RegisterPage getRegister() {
        return register;
    }

    public List<MonthRow> getMonths() {
        return months;
    }

    public List<EntryRow> getEntries() {
        return entries;
    }
}
