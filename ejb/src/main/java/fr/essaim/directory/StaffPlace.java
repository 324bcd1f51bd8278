// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/**
 * Where an active agent stands in the authority, without his or her name: all that rules about many people need.
 *
 * @param institutionId 0 when the directory does not say
 * @param departmentId 0 when the directory does not say
 * @param jobTitle may be empty
 */
public record StaffPlace(AgentId id, long institutionId, long departmentId, String jobTitle) {}
