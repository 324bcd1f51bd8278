// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditText;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.audit.AuditTrail.Entry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events as people read them. Names are those that the directory knows today. */
final class AuditLines {

    /** One line of the page. */
    public record Line(
            String at, String kind, String agent, String address, String about, String detail, boolean refused) {}

    private static final String ABOUT = "audit.about.";

    private final Directory directory;
    private final PortalSite site;
    private final ZoneId zone;

    AuditLines(Directory directory, PortalSite site, ZoneId zone) {
        this.directory = directory;
        this.site = site;
        this.zone = zone;
    }

    List<Line> of(List<Entry> entries, Locale language) {
        DateTimeFormatter at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(zone);
        AuditText text = new AuditText(language);
        AuditDetail detail = new AuditDetail(language, at);
        Map<AgentId, StaffMember> people = people(entries);
        return entries.stream()
                .map(entry -> new Line(
                        at.format(entry.at()),
                        text.kind(entry.kind()),
                        who(entry, people, language),
                        entry.address(),
                        about(entry, people, language),
                        detail.text(entry.detail()),
                        entry.kind().name().endsWith("_REFUSED")))
                .toList();
    }

    private Map<AgentId, StaffMember> people(List<Entry> entries) {
        return directory.findAll(
                site,
                entries.stream()
                        .flatMap(entry -> Stream.of(entry.agent(), entry.impersonator(), aboutWhom(entry)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private String who(Entry entry, Map<AgentId, StaffMember> people, Locale language) {
        String agent =
                entry.agent().map(number -> name(number, people, language)).orElse("");
        return entry.impersonator()
                .map(number ->
                        BundleMessages.text(language, "audit.impersonated", agent, name(number, people, language)))
                .orElse(agent);
    }

    private String name(AgentId number, Map<AgentId, StaffMember> people, Locale language) {
        return Optional.ofNullable(people.get(number))
                .map(StaffMember::displayName)
                .orElseGet(() -> BundleMessages.text(language, ABOUT + AuditEvent.AGENT, number.toString()));
    }

    private String about(Entry entry, Map<AgentId, StaffMember> people, Locale language) {
        Optional<AgentId> whom = aboutWhom(entry);
        if (whom.isPresent()) {
            return name(whom.get(), people, language);
        }
        String key = ABOUT + entry.about();
        String known = BundleMessages.text(language, key, Long.toString(entry.number()));
        if (!known.equals(key)) {
            return known;
        }
        return entry.number() == 0 ? entry.about() : entry.about() + " " + entry.number();
    }

    private static Optional<AgentId> aboutWhom(Entry entry) {
        return AuditEvent.AGENT.equals(entry.about()) && entry.number() > 0
                ? Optional.of(new AgentId(entry.number()))
                : Optional.empty();
    }
}
