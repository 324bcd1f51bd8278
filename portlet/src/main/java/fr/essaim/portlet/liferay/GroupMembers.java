// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.Group;
import com.liferay.portal.kernel.model.Role;
import com.liferay.portal.kernel.model.UserGroup;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Who is in a user group or holds a regular role of the portal, by its name. A role counts for those to whom it was given
 * and for the members of the user groups, organizations and sites to which it was given. Eight bytes a member.
 */
final class GroupMembers {

    private final LiferayServices services;

    GroupMembers(LiferayServices services) {
        this.services = services;
    }

    LongPredicate of(long companyId, String name) {
        UserGroup userGroup = services.userGroups().fetchUserGroup(companyId, name);
        Role role = services.roles().fetchRole(companyId, name);
        long[] sorted = LongStream.concat(
                        userGroup == null ? LongStream.empty() : inUserGroup(userGroup.getUserGroupId()),
                        role == null ? LongStream.empty() : holding(role.getRoleId()))
                .sorted()
                .toArray();
        return number -> Arrays.binarySearch(sorted, number) >= 0;
    }

    private LongStream holding(long roleId) {
        return LongStream.concat(
                LongStream.of(services.roles().getUserPrimaryKeys(roleId)),
                services.groups().getRoleGroups(roleId).stream().flatMapToLong(this::in));
    }

    private LongStream in(Group group) {
        if (group.isUserGroup()) {
            return inUserGroup(group.getClassPK());
        }
        return LongStream.of(
                group.isOrganization()
                        ? services.users().getOrganizationUserIds(group.getClassPK())
                        : services.users().getGroupUserIds(group.getGroupId()));
    }

    private LongStream inUserGroup(long userGroupId) {
        return LongStream.of(services.userGroups().getUserPrimaryKeys(userGroupId));
    }
}
