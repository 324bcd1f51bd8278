// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.IdeaPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All that the visitor still owes to idea boxes: the longest due first, what has no day last. */
@ApplicationScoped
@Transactional
public class DutyList {

    private static final Comparator<IdeaDuty> ORDER = Comparator.comparing(
                    IdeaDuty::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(IdeaDuty::campaignId)
            .thenComparing(IdeaDuty::number);

    private Instance<IdeaDuties> sources;
    private Access access;

    protected DutyList() {}

    @Inject
    public DutyList(@Any Instance<IdeaDuties> sources, Access access) {
        this.sources = sources;
        this.access = access;
    }

    public List<IdeaDuty> of(Visitor visitor) {
        access.check(visitor, IdeaPermission.VIEW, 0);
        return sources.stream()
                .flatMap(source -> source.of(visitor).stream())
                .sorted(ORDER)
                .toList();
    }
}
