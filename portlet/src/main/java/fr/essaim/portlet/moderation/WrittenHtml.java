// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.portlet.Texts;
import fr.essaim.text.Html;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What people wrote as safe HTML, with their names: everything that is not ours is escaped here. */
public final class WrittenHtml {

    private final Texts texts;
    private final ZoneId zone;
    private final Map<AgentId, StaffMember> people;

    public WrittenHtml(Texts texts, ZoneId zone, Map<AgentId, StaffMember> people) {
        this.texts = texts;
        this.zone = zone;
        this.people = people;
    }

    /** Escaped; a closed or unknown account is a former member. */
    public String person(AgentId agent) {
        StaffMember member = people.get(agent);
        return Html.escaped(member == null || !member.active() ? texts.get("person.former") : member.displayName());
    }

    public String moment(Instant at) {
        return texts.moment(at, zone);
    }

    /** Links open as what they are; a mention is a name. */
    public String text(List<TextPart> parts) {
        StringBuilder html = new StringBuilder();
        for (TextPart part : parts) {
            String escaped = Html.escaped(part.value());
            switch (part.kind()) {
                case LINK ->
                    html.append("<a href=\"")
                            .append(escaped)
                            .append("\" rel=\"nofollow noopener noreferrer\">")
                            .append(escaped)
                            .append("</a>");
                case MENTION ->
                    html.append("<span class=\"es-mention\">@")
                            .append(person(AgentId.parse(part.value())))
                            .append("</span>");
                default -> html.append(escaped);
            }
        }
        return html.toString();
    }

    /** Who withdrew it, when and why. */
    public String withdrawal(WithdrawalLine line, String key) {
        String sentence = texts.get(key, moment(line.at()), person(line.moderator()), texts.name(line.reason()));
        return line.text().isEmpty()
                ? sentence
                : sentence + " <q class=\"es-lines\">" + Html.escaped(line.text()) + "</q>";
    }

    public static String icon(String name) {
        return "<svg class=\"es-icon\" aria-hidden=\"true\"><use href=\"#es-" + name + "\"/></svg>";
    }
}
