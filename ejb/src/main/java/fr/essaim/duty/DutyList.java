// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

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

    private static final Comparator<Duty> ORDER = Comparator.comparing(
                    Duty::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Duty::campaignId)
            .thenComparing(Duty::number);

    private Instance<DutySource> sources;
    private Access access;

    protected DutyList() {}

    @Inject
    public DutyList(@Any Instance<DutySource> sources, Access access) {
        this.sources = sources;
        this.access = access;
    }

    public List<Duty> of(Visitor visitor) {
        access.check(visitor, IdeaPermission.VIEW, 0);
        return sources.stream()
                .flatMap(source -> source.of(visitor).stream())
                .sorted(ORDER)
                .toList();
    }
}
