// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.util.List;

/** @param revision grows with every change in the plan or its actions */
public record PlanHeader(
        long id,
        String title,
        int startYear,
        int endYear,
        String foreword,
        List<Long> institutionIds,
        boolean current,
        long revision) {}
