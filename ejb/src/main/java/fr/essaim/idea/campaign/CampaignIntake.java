// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which ideas a campaign takes. */
@Embeddable
public class CampaignIntake {

    @Column(name = "idea_kinds")
    private String ideaKinds;

    @Column(name = "authors_hidden")
    private boolean authorsHidden;

    @Column(name = "team_wanted")
    private boolean teamWanted;

    protected CampaignIntake() {}

    CampaignIntake(Set<IdeaKind> kinds, boolean authorsHidden, boolean teamWanted) {
        if (kinds.isEmpty()) {
            throw new InvalidValueException("IDEA_KINDS", "value.required");
        }
        this.ideaKinds = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.authorsHidden = authorsHidden;
        this.teamWanted = teamWanted;
    }

    Set<IdeaKind> ideaKinds() {
        return Arrays.stream(ideaKinds.split(","))
                .map(IdeaKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdeaKind.class)));
    }

    boolean authorsHidden() {
        return authorsHidden;
    }

    boolean teamWanted() {
        return teamWanted;
    }
}
