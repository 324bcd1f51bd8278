// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.directory.StaffMember;
import java.util.List;
import java.util.Map;

/**
 * Whom rules reach today.
 *
 * @param included how many agents
 * @param staff of how many active ones
 * @param byInstitution how many of each; 0 is for those of whom the directory does not say
 * @param sample a few of them, by name
 * @param leftOut a few of the others
 */
public record AudienceCount(
        int included,
        int staff,
        Map<Long, Integer> byInstitution,
        List<StaffMember> sample,
        List<StaffMember> leftOut) {}
