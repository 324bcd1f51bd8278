// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.model.ResourceConstants;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.model.UserConstants;
import com.liferay.portal.kernel.security.permission.PermissionChecker;
import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the portal's administrators grant. A request brings its own permission checker; where there is none, as in jobs,
 * or it is somebody else's, one is made from the agent's account. Guests and closed accounts may do nothing.
 */
final class LiferayAccess implements Access {

    private final LiferayServices services;
    private final CompanyScope scope;
    private final Supplier<PermissionChecker> ofRequest;
    private final Function<User, PermissionChecker> ofUser;

    LiferayAccess(
            LiferayServices services,
            CompanyScope scope,
            Supplier<PermissionChecker> ofRequest,
            Function<User, PermissionChecker> ofUser) {
        this.services = services;
        this.scope = scope;
        this.ofRequest = ofRequest;
        this.ofUser = ofUser;
    }

    @Override
    public boolean allows(Visitor visitor, Permission permission, long recordId) {
        long site = visitor.site().siteId();
        ResourceKey asked = ResourceKey.of(permission, site, recordId);
        return scope.within(visitor.site().companyId(), () -> checker(visitor)
                .filter(checker -> checker.hasPermission(site, asked.model(), asked.key(), permission.code()))
                .isPresent());
    }

    private Optional<PermissionChecker> checker(Visitor visitor) {
        PermissionChecker present = ofRequest.get();
        if (present != null
                && present.isSignedIn()
                && present.getUserId() == visitor.agent().value()
                && present.getCompanyId() == visitor.site().companyId()) {
            return Optional.of(present);
        }
        return Optional.ofNullable(services.users().fetchUser(visitor.agent().value()))
                .filter(user -> user.isActive()
                        && user.getType() == UserConstants.TYPE_REGULAR
                        && user.getCompanyId() == visitor.site().companyId())
                .map(ofUser);
    }

    /** With what {@code resource-actions/default.xml} gives to members of the site from the start, and nothing to guests. */
    @Override
    public void recordAdded(PortalSite site, AgentId creator, String resource, long recordId) {
        change(site, () -> services.resources()
                .addResources(
                        site.companyId(), site.siteId(), creator.value(), resource, recordId, false, true, false));
    }

    @Override
    public void recordRemoved(PortalSite site, String resource, long recordId) {
        change(site, () -> services.resources()
                .deleteResource(site.companyId(), resource, ResourceConstants.SCOPE_INDIVIDUAL, recordId));
    }

    private interface Change {
        void run() throws PortalException;
    }

    private void change(PortalSite site, Change change) {
        scope.within(site.companyId(), () -> {
            try {
                change.run();
                return null;
            } catch (PortalException e) {
                throw new IllegalStateException("The portal does not keep what may be granted on a record", e);
            }
        });
    }
}
