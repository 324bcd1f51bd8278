// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.deposit.IdeaSheet;
import java.util.ArrayList;
import java.util.List;

/** Somebody who signs an idea with its author, or is asked to. */
public record Signer(String agent, boolean invited, boolean removable, boolean me) {

    /** All of them, as that agent finds them. */
    static List<Signer> of(IdeaSheet idea, AgentId looking) {
        boolean author = looking.equals(idea.author());
        List<Signer> signers = new ArrayList<>();
        idea.coAuthors().forEach(one -> {
            boolean me = one.equals(looking);
            signers.add(new Signer(one.toString(), false, author || me, me));
        });
        idea.invited().forEach(one -> signers.add(new Signer(one.toString(), true, author, false)));
        return signers;
    }
}
