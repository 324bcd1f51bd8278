// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import fr.essaim.text.Folding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What entries mean on this server, and how to ask for them. */
final class LdapEntries {

    /** Letters that hardly ever bear an accent: all that a question may insist on, as servers compare accents. */
    private static final String SURE = "bfhjkmpqvwx0123456789@.-_%+&";

    private static final int ACCOUNT_CLOSED = 2;

    private final LdapSettings settings;
    private final LdapAttributes names;
    private final List<String> attributes;

    LdapEntries(LdapSettings settings) {
        this.settings = settings;
        this.names = settings.attributes();
        Set<String> wanted = new HashSet<>(names.ofPerson());
        collect(settings.disabledFilter(), wanted);
        this.attributes = List.copyOf(wanted);
    }

    private static void collect(Filter filter, Set<String> attributes) {
        if (filter != null) {
            if (filter.getFilterType() == Filter.FILTER_TYPE_EXTENSIBLE_MATCH) {
                throw LdapProperties.refused("disabled.filter", "only plain comparisons are possible");
            }
            Optional.ofNullable(filter.getAttributeName()).ifPresent(attributes::add);
            Arrays.stream(filter.getComponents()).forEach(part -> collect(part, attributes));
            collect(filter.getNOTComponent(), attributes);
        }
    }

    /** What has to be read of a person's entry. */
    List<String> attributes() {
        return attributes;
    }

    /** Empty for an entry without the number that never changes: it cannot be told again. */
    Optional<LdapPerson> person(Entry entry) {
        String first = text(entry, names.firstName());
        String last = text(entry, names.lastName());
        String language = text(entry, names.language());
        return uuid(entry)
                .map(uuid -> new LdapPerson(
                        uuid,
                        entry.getDN(),
                        first,
                        first.isEmpty() && last.isEmpty() ? text(entry, names.name()) : last,
                        text(entry, names.jobTitle()),
                        text(entry, names.mail()),
                        text(entry, names.institution()),
                        text(entry, names.department()),
                        language.isEmpty() ? null : Locale.forLanguageTag(language.split("[-,;]")[0].trim()),
                        isActive(entry)));
    }

    private boolean isActive(Entry entry) {
        Integer control = names.control().isEmpty() ? null : entry.getAttributeValueAsInteger(names.control());
        if (control != null && (control & ACCOUNT_CLOSED) != 0) {
            return false;
        }
        try {
            return settings.disabledFilter() == null
                    || !settings.disabledFilter().matchesEntry(entry);
        } catch (LDAPException e) {
            throw LdapProperties.refused("disabled.filter", "only plain comparisons are possible");
        }
    }

    static String text(Entry entry, String attribute) {
        String value = attribute.isEmpty() ? null : entry.getAttributeValue(attribute);
        return value == null ? "" : value.strip();
    }

    Optional<UUID> uuid(Entry entry) {
        byte[] bytes = entry.getAttributeValueBytes(names.uuid());
        if (bytes == null) {
            return Optional.empty();
        }
        if (bytes.length == 16) {
            return Optional.of(ofGuid(bytes));
        }
        try {
            return Optional.of(UUID.fromString(entry.getAttributeValue(names.uuid())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Active Directory writes the first three fields from their small end. */
    private static UUID ofGuid(byte[] guid) {
        ByteBuffer fields = ByteBuffer.wrap(guid).order(ByteOrder.LITTLE_ENDIAN);
        long high = (fields.getInt() & 0xFFFF_FFFFL) << 32;
        high |= (fields.getShort() & 0xFFFFL) << 16;
        high |= fields.getShort() & 0xFFFFL;
        return new UUID(high, fields.order(ByteOrder.BIG_ENDIAN).getLong());
    }

    static byte[] guid(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    Filter everybody() {
        return settings.peopleFilter();
    }

    Filter withLogin(String login) {
        return Filter.createANDFilter(everybody(), Filter.createEqualityFilter(names.login(), login));
    }

    /** Servers compare more loosely than the lock on logins does: what it did not count is not let in. */
    boolean hasLogin(Entry entry, String login) {
        String[] logins = entry.getAttributeValues(names.login());
        return logins != null
                && Arrays.stream(logins).anyMatch(one -> Folding.of(one).equals(Folding.of(login)));
    }

    Filter withUuid(List<UUID> uuids) {
        List<Filter> any = new ArrayList<>();
        for (UUID uuid : uuids) {
            any.add(
                    settings.kind() == LdapKind.AD
                            ? Filter.createEqualityFilter(names.uuid(), guid(uuid))
                            : Filter.createEqualityFilter(names.uuid(), uuid.toString()));
        }
        return Filter.createORFilter(any);
    }

    /** At least everybody who has all these words in name, job or mail; who has them must be looked at anew. */
    Filter withWords(List<String> foldedWords) {
        List<Filter> all = new ArrayList<>(List.of(everybody()));
        for (String word : foldedWords) {
            String[] sure = pieces(word);
            if (sure.length > 0) {
                List<Filter> any = new ArrayList<>();
                for (String attribute :
                        List.of(names.firstName(), names.lastName(), names.name(), names.jobTitle(), names.mail())) {
                    if (!attribute.isEmpty()) {
                        any.add(Filter.createSubstringFilter(attribute, null, sure, null));
                    }
                }
                all.add(Filter.createORFilter(any));
            }
        }
        return Filter.createANDFilter(all);
    }

    /** The parts of a word that it has in any spelling. */
    private static String[] pieces(String word) {
        StringBuilder kept = new StringBuilder();
        word.chars().forEach(c -> kept.append(SURE.indexOf(c) < 0 ? ' ' : (char) c));
        return kept.toString().isBlank()
                ? new String[0]
                : kept.toString().trim().split(" +");
    }

    /** A distinguished name in the one form that names are compared in. */
    static String normal(String name) {
        try {
            return DN.normalize(name);
        } catch (LDAPException e) {
            return Folding.of(name);
        }
    }
}
