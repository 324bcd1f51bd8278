// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.service.GroupLocalService;
import com.liferay.portal.kernel.service.GroupLocalServiceUtil;
import com.liferay.portal.kernel.service.OrganizationLocalService;
import com.liferay.portal.kernel.service.OrganizationLocalServiceUtil;
import com.liferay.portal.kernel.service.ResourceLocalService;
import com.liferay.portal.kernel.service.ResourceLocalServiceUtil;
import com.liferay.portal.kernel.service.RoleLocalService;
import com.liferay.portal.kernel.service.RoleLocalServiceUtil;
import com.liferay.portal.kernel.service.UserGroupLocalService;
import com.liferay.portal.kernel.service.UserGroupLocalServiceUtil;
import com.liferay.portal.kernel.service.UserLocalService;
import com.liferay.portal.kernel.service.UserLocalServiceUtil;

/** The portal's services that the adapters call. None of them checks permissions: Essaim's own services do. */
record LiferayServices(
        UserLocalService users,
        OrganizationLocalService organizations,
        UserGroupLocalService userGroups,
        RoleLocalService roles,
        GroupLocalService groups,
        ResourceLocalService resources) {

    /** Those of the portal that this code runs in. */
    static LiferayServices ofThisPortal() {
        return new LiferayServices(
                UserLocalServiceUtil.getService(),
                OrganizationLocalServiceUtil.getService(),
                UserGroupLocalServiceUtil.getService(),
                RoleLocalServiceUtil.getService(),
                GroupLocalServiceUtil.getService(),
                ResourceLocalServiceUtil.getService());
    }
}
