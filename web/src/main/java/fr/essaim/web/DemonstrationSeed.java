// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.page.AccountToTry;
import java.util.LinkedHashMap;
import java.util.List;

/** The demonstration authority, as the portal's directory and its sign-in page take it. */
final class DemonstrationSeed {

    private DemonstrationSeed() {}

    static DirectorySeed directory() {
        DemonstrationPeople people = DemonstrationPeople.create();
        var groups = new LinkedHashMap<DirectorySeed.Group, List<AgentId>>();
        people.groups()
                .forEach(group -> groups.put(new DirectorySeed.Group(group.code(), group.name()), group.members()));
        return new DirectorySeed(
                people.institutions(),
                people.departments(),
                people.people(),
                groups,
                people.accounts().stream()
                        .map(account -> new DirectorySeed.Account(
                                account.agent(), account.login(), DemonstrationPeople.PASSWORD, account.roles()))
                        .toList());
    }

    static List<AccountToTry> accounts() {
        return List.of("dgs", "pilote", "agent", "rh", "admin").stream()
                .map(login -> new AccountToTry(login, DemonstrationPeople.PASSWORD, "signin.demonstration." + login))
                .toList();
    }
}
