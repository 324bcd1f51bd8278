// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.LDAPSDKException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.SampleAuthority;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.Tables;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/** {@link SampleAuthority} as entries, in the manner of OpenLDAP or of Active Directory, under the numbers of the sample. */
final class SampleTree {

    static final String PASSWORD = "un mot de passe";

    private static final String ROOT = TestServer.ROOT;
    private static final String TOWN = "o=VILLE,ou=units," + ROOT;
    private static final Map<AgentId, String> LOGINS = Map.of(
            SampleAuthority.ZOE, "zoe",
            SampleAuthority.JEAN, "jean",
            SampleAuthority.OTHER_JEAN, "jean2",
            SampleAuthority.FORMER, "ines",
            SampleAuthority.CURIOUS, "admin",
            SampleAuthority.OMAR, "omar",
            SampleAuthority.OTHER_OMAR, "omar2",
            SampleAuthority.EVE, "eve");
    private static final Map<Long, String> UNITS = Map.of(
            11L, TOWN,
            12L, "o=AGGLO,ou=units," + ROOT,
            21L, "ou=DGS," + TOWN,
            22L, "ou=ACC,ou=DGS," + TOWN,
            23L, "ou=GUI,ou=ACC,ou=DGS," + TOWN);

    private final LDAPInterface server;
    private final LdapKind kind;

    SampleTree(LDAPInterface server, LdapKind kind) {
        this.server = server;
        this.kind = kind;
    }

    static Properties settings(Properties connection, LdapKind kind) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.setProperty("essaim.ldap.kind", kind.name().toLowerCase(Locale.ROOT));
        settings.setProperty("essaim.ldap.people.base", "ou=people," + ROOT + "; " + TOWN);
        settings.setProperty("essaim.ldap.group.base", "ou=groups," + ROOT);
        settings.setProperty("essaim.ldap.unit.base", "ou=units," + ROOT);
        settings.setProperty("essaim.ldap.role.steering", "direction");
        settings.setProperty("essaim.ldap.role.admin", "cn=Admins du Portail, ou=groups," + ROOT);
        return settings;
    }

    /** Zoé is in the steering group by way of another group; the two hold each other. */
    void plant(Tables tables) {
        try {
            for (String name : new String[] {"units", "people", "groups"}) {
                server.add("dn: ou=" + name + "," + ROOT, "objectClass: organizationalUnit", "ou: " + name);
            }
            unit(11, "organization", "o", "VILLE", "Ville", tables);
            unit(12, "organization", "o", "AGGLO", "Agglomération", tables);
            unit(21, "organizationalUnit", "ou", "DGS", "Direction générale", tables);
            unit(22, "organizationalUnit", "ou", "ACC", "Accueil", tables);
            unit(23, "organizationalUnit", "ou", "GUI", "Accès au guichet", tables);
            for (StaffMember member : SampleAuthority.create().people()) {
                person(member, tables);
            }
            group(
                    SampleAuthority.WORKING_GROUP,
                    dn(SampleAuthority.ZOE),
                    dn(SampleAuthority.JEAN),
                    dn(SampleAuthority.FORMER));
            group("cadres", dn(SampleAuthority.ZOE), "cn=direction,ou=groups," + ROOT);
            group("direction", "cn=cadres,ou=groups," + ROOT);
            group("Admins du Portail", dn(SampleAuthority.CURIOUS), dn(SampleAuthority.FORMER));
            if (kind == LdapKind.AD) {
                backlinks();
            }
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unit(long id, String type, String attribute, String code, String name, Tables tables)
            throws LDAPSDKException {
        String dn = UNITS.get(id);
        Entry entry = new Entry(dn, new Attribute("objectClass", type), new Attribute(attribute, code));
        entry.addAttribute("description", name);
        identify(entry, id);
        server.add(entry);
        tables.change("insert into ldap_unit (id, company_id, uuid) values (?, 1, ?)", id, uuid(dn).toString());
    }

    private void person(StaffMember member, Tables tables) throws LDAPSDKException {
        String dn = dn(member.id());
        Entry entry = new Entry(dn);
        entry.addAttribute("cn", member.displayName());
        entry.addAttribute("sn", member.lastName());
        entry.addAttribute("givenName", member.firstName());
        entry.addAttribute("title", member.jobTitle());
        entry.addAttribute("userPassword", PASSWORD);
        if (!member.mail().isEmpty()) {
            entry.addAttribute("mail", member.mail());
        }
        if (kind == LdapKind.AD) {
            entry.addAttribute("objectClass", "user");
            entry.addAttribute("objectCategory", "person");
            entry.addAttribute("sAMAccountName", LOGINS.get(member.id()));
            entry.addAttribute("userAccountControl", member.active() ? "66048" : "66050");
        } else {
            entry.addAttribute("objectClass", "inetOrgPerson");
            entry.addAttribute("uid", LOGINS.get(member.id()));
            entry.addAttribute("preferredLanguage", "fr-FR, en;q=0.5");
            if (member.departmentId() > 0) {
                entry.addAttribute("o", "VILLE");
                entry.addAttribute(
                        "ou", UNITS.get(member.departmentId()).split("[=,]")[1].toLowerCase(Locale.ROOT));
            }
            if (!member.active()) {
                entry.addAttribute("pwdAccountLockedTime", "000001010000Z");
            }
        }
        identify(entry, member.id().value());
        server.add(entry);
        tables.change(
                "insert into ldap_agent (id, company_id, uuid) values (?, 1, ?)",
                member.id().value(),
                uuid(dn).toString());
    }

    /** Active Directory keeps people in the tree of departments. */
    private String dn(AgentId agent) {
        StaffMember member = SampleAuthority.create().people().stream()
                .filter(one -> one.id().equals(agent))
                .findFirst()
                .orElseThrow();
        String place = UNITS.getOrDefault(kind == LdapKind.AD ? member.departmentId() : 0, "ou=people," + ROOT);
        return (kind == LdapKind.AD ? "cn=" : "uid=") + LOGINS.get(agent) + "," + place;
    }

    private void identify(Entry entry, long id) {
        if (kind == LdapKind.AD) {
            entry.addAttribute("objectGUID", LdapEntries.guid(new UUID(0x0123_4567_89AB_CDEFL, id)));
        }
    }

    private UUID uuid(String dn) throws LDAPSDKException {
        if (kind == LdapKind.AD) {
            SearchResultEntry entry = server.getEntry(dn, "objectGUID");
            byte[] guid = entry.getAttributeValueBytes("objectGUID");
            return new UUID(0x0123_4567_89AB_CDEFL, ByteBuffer.wrap(guid).getLong(8));
        }
        return UUID.fromString(server.getEntry(dn, "entryUUID").getAttributeValue("entryUUID"));
    }

    private void group(String code, String... members) throws LDAPSDKException {
        String dn = "cn=" + code + ",ou=groups," + ROOT;
        server.add(new Entry(
                dn,
                new Attribute("objectClass", kind == LdapKind.AD ? "group" : "groupOfNames"),
                new Attribute("cn", code),
                new Attribute("member", members)));
    }

    /** What Active Directory keeps by itself. */
    private void backlinks() throws LDAPSDKException {
        for (SearchResultEntry group :
                server.search(ROOT, SearchScope.SUB, "(objectClass=group)").getSearchEntries()) {
            for (String member : Set.of(group.getAttributeValues("member"))) {
                if (server.getEntry(member) != null) {
                    server.modify("dn: " + member, "changetype: modify", "add: memberOf", "memberOf: " + group.getDN());
                }
            }
        }
    }
}
