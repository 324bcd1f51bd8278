// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.CellText;
import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.text.BundleText;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How people are written in cells: first and last name; with {@code <mail>}, or {@code #number} without a mailbox,
 * where the directory holds two of that name. Asks the directory once per name at most, as long as it lives: one export
 * or one check.
 */
final class PersonNames {

    private static final Pattern MAIL = Pattern.compile("<[^<>\\s@]+@[^<>\\s@]+>");
    private static final Pattern WITH_NUMBER = Pattern.compile(".*#(\\d{1,18})");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^\\s*(?:m\\.\\s*|(?:m|mm?e|mlle|mr|dr|pr|monsieur|madame|mademoiselle)\\.?\\s+)(?=\\p{L})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ASKED_AT_ONCE = 500;

    private final Directory directory;
    private final PortalSite site;
    private final BundleText text;
    private final Map<AgentId, StaffMember> members = new HashMap<>();
    private final Set<AgentId> asked = new HashSet<>();
    private final Map<String, List<StaffMember>> named = new HashMap<>();
    private Map<Long, String> departments;

    PersonNames(Directory directory, PortalSite site, BundleText text) {
        this.directory = directory;
        this.site = site;
        this.text = text;
    }

    /** Asks about these agents together. */
    void prepare(Collection<AgentId> agents) {
        List<AgentId> unasked = agents.stream().filter(asked::add).distinct().toList();
        for (int from = 0; from < unasked.size(); from += ASKED_AT_ONCE) {
            members.putAll(
                    directory.findAll(site, unasked.subList(from, Math.min(unasked.size(), from + ASKED_AT_ONCE))));
        }
    }

    /** Asks, also, whether others bear the same names. */
    void prepareToWrite(Collection<AgentId> agents) {
        prepare(agents);
        prepareToRead(members.values().stream().map(StaffMember::displayName).toList());
    }

    /** Asks about these texts together. */
    void prepareToRead(Collection<String> names) {
        List<String> unasked = names.stream()
                .map(PersonNames::asked)
                .filter(name -> !name.startsWith("#") && !named.containsKey(name))
                .distinct()
                .toList();
        for (int from = 0; from < unasked.size(); from += ASKED_AT_ONCE) {
            named.putAll(
                    directory.allNamed(site, unasked.subList(from, Math.min(unasked.size(), from + ASKED_AT_ONCE))));
        }
    }

    /** As written in an export. */
    String written(AgentId agent) {
        StaffMember member = member(agent);
        if (member == null) {
            return text.text("person.former") + " #" + agent;
        }
        return named(member.displayName()).size() > 1 || !member.active() ? full(member) : member.displayName();
    }

    /** For showing. */
    String shown(AgentId agent) {
        StaffMember member = member(agent);
        return member == null ? text.text("person.former") : member.displayName();
    }

    /** Whether a cell's words are one of the ways in which this agent is written. */
    boolean means(String words, AgentId agent) {
        StaffMember member = member(agent);
        if (member == null) {
            return words.endsWith(" #" + agent);
        }
        String letters = Folding.letters(bare(words));
        return words.equals(full(member))
                || letters.equals(Folding.letters(member.displayName()))
                || letters.equals(Folding.letters(member.lastName() + " " + member.firstName()));
    }

    private static String full(StaffMember member) {
        return member.displayName() + (member.mail().isEmpty() ? " #" + member.id() : " <" + member.mail() + ">");
    }

    boolean known(AgentId agent) {
        return member(agent) != null;
    }

    private StaffMember member(AgentId agent) {
        prepare(List.of(agent));
        return members.get(agent);
    }

    /** Whether the words mean one of these agents, or one or several of the directory's. */
    boolean isKnown(String words, Collection<AgentId> before) {
        Matcher number = WITH_NUMBER.matcher(words);
        return before.stream().anyMatch(agent -> means(words, agent))
                || number.matches() && Long.parseLong(number.group(1)) > 0 && known(AgentId.parse(number.group(1)))
                || !named(words).isEmpty();
    }

    /**
     * The one agent that the words mean.
     *
     * @throws UnreadableCellException {@code person.unknown}, or {@code person.ambiguous} with the candidates
     */
    AgentId read(String words) {
        Matcher number = WITH_NUMBER.matcher(words);
        if (number.matches() && Long.parseLong(number.group(1)) > 0) {
            AgentId agent = AgentId.parse(number.group(1));
            if (known(agent)) {
                return agent;
            }
        }
        List<StaffMember> candidates = named(words);
        if (candidates.isEmpty()) {
            throw new UnreadableCellException("person.unknown", List.of(words), List.of());
        }
        if (candidates.size() > 1) {
            throw new UnreadableCellException(
                    "person.ambiguous",
                    List.of(words),
                    candidates.stream().map(this::candidate).toList());
        }
        StaffMember found = candidates.get(0);
        members.put(found.id(), found);
        asked.add(found.id());
        return found.id();
    }

    private List<StaffMember> named(String words) {
        return named.computeIfAbsent(asked(words), name -> directory.named(site, name));
    }

    private static String asked(String words) {
        int mail = words.endsWith(">") ? words.lastIndexOf('<') : -1;
        Matcher number = WITH_NUMBER.matcher(words);
        if (mail >= 0 && MAIL.matcher(words.substring(mail)).matches()) {
            return words.substring(mail + 1, words.length() - 1);
        }
        return number.matches() ? "#" + number.group(1) : bare(words);
    }

    /** The name alone: without Monsieur or Madame, and without the comma after a last name that stands first. */
    private static String bare(String words) {
        String untitled = TITLE.matcher(words).replaceFirst("").replace(',', ' ');
        return CellText.tidy(BLANKS.matcher(untitled).replaceAll(" "));
    }

    private String candidate(StaffMember member) {
        List<String> parts = new ArrayList<>(List.of(full(member)));
        if (!member.jobTitle().isEmpty()) {
            parts.add(member.jobTitle());
        }
        String department = departments().get(member.departmentId());
        if (department != null) {
            parts.add(department);
        }
        return String.join(", ", parts);
    }

    private Map<Long, String> departments() {
        if (departments == null) {
            departments = directory.departments(site).stream()
                    .collect(Collectors.toMap(Department::id, Department::name, (one, other) -> one));
        }
        return departments;
    }
}
