// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.model.UserConstants;
import com.liferay.portal.kernel.model.UserNotificationDeliveryConstants;
import com.liferay.portal.kernel.model.UserNotificationEvent;
import com.liferay.portal.kernel.service.ServiceContext;
import com.liferay.portal.kernel.service.UserNotificationEventLocalService;
import com.liferay.portal.kernel.util.Portal;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.Notice;
import fr.essaim.notice.Notices;
import fr.essaim.notice.ToldNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices as the portal's user notifications, and as mails where the agent asked for them in the portal's own settings.
 * A key is told once because its event has a number of its own, looked up first; two nodes of a cluster do not tell the
 * same notice at the same time, since the outbox gives it to one of them.
 */
final class LiferayNotices implements Notices {

    /** Whether an agent wants notices of a kind in some way. */
    interface Wishes {
        boolean wants(long userId, String portletId, long classNameId, int type, int deliveryType)
                throws PortalException;
    }

    private static final int LOCKS = 64;

    /** Of one agent, whichever portlet they are of. */
    private static final int EVENTS_SEARCHED = 100;

    private final LiferayServices services;
    private final CompanyScope scope;
    private final UserNotificationEventLocalService events;
    private final Wishes wishes;
    private final Portal portal;
    private final FeaturePages features;
    private final Postman postman;
    private final Clock clock;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    LiferayNotices(
            LiferayServices services,
            CompanyScope scope,
            UserNotificationEventLocalService events,
            Wishes wishes,
            Portal portal,
            FeaturePages features,
            Postman postman,
            Clock clock) {
        this.services = services;
        this.scope = scope;
        this.events = events;
        this.wishes = wishes;
        this.portal = portal;
        this.features = features;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public void tell(PortalSite site, AgentId recipient, Notice notice) {
        String uuid = NoticeEvent.uuid(site, recipient, notice);
        synchronized (locks[Math.floorMod(uuid.hashCode(), LOCKS)]) {
            scope.within(site.companyId(), () -> {
                User user = services.users().fetchUser(recipient.value());
                if (isTold(user, site)
                        && events.fetchUserNotificationEventByUuidAndCompanyId(uuid, site.companyId()) == null) {
                    tell(user, uuid, new NoticeEvent(site.siteId(), notice));
                }
                return null;
            });
        }
    }

    private static boolean isTold(User user, PortalSite site) {
        return user != null
                && user.isActive()
                && user.getType() == UserConstants.TYPE_REGULAR
                && user.getCompanyId() == site.companyId();
    }

    /** Those who want no notification on the site still have the event kept, archived: it must not be told later. */
    private void tell(User user, String uuid, NoticeEvent event) {
        try {
            NoticeListing listing = NoticeListing.of(event.notice(), features);
            boolean onSite = wants(user, listing, UserNotificationDeliveryConstants.TYPE_WEBSITE, true);
            boolean byMail = wants(user, listing, UserNotificationDeliveryConstants.TYPE_EMAIL, false);
            ServiceContext context = new ServiceContext();
            context.setUuid(uuid);
            events.addUserNotificationEvent(
                    user.getUserId(),
                    listing.portlet(),
                    clock.millis(),
                    UserNotificationDeliveryConstants.TYPE_WEBSITE,
                    0,
                    onSite,
                    event.payload(),
                    false,
                    !onSite,
                    context);
            if (byMail) {
                NoticeAddress address = new NoticeAddress(portal, features);
                postman.send(
                        user,
                        event.notice(),
                        address.of(event.siteId(), event.notice().about()));
            }
        } catch (PortalException e) {
            throw new IllegalStateException("The portal does not keep a notice to agent " + user.getUserId(), e);
        }
    }

    /**
     * Those that are not read, among the latest of all portlets: the portal does not sort by portlet, and keeps what an agent
     * does not want as read. What this release cannot read is left out.
     */
    @Override
    public List<ToldNotice> latest(PortalSite site, AgentId agent, int most) {
        return scope.within(site.companyId(), () -> events
                .getArchivedUserNotificationEvents(
                        agent.value(), UserNotificationDeliveryConstants.TYPE_WEBSITE, false, 0, EVENTS_SEARCHED)
                .stream()
                .filter(event -> isOurs(event.getType()))
                .flatMap(event -> told(event, site).stream())
                .limit(most)
                .toList());
    }

    private boolean isOurs(String portlet) {
        return features.all().stream().map(NoticeListing::portletId).anyMatch(portlet::equals);
    }

    private static Optional<ToldNotice> told(UserNotificationEvent event, PortalSite site) {
        try {
            NoticeEvent told = NoticeEvent.of(event);
            return told.siteId() == site.siteId()
                    ? Optional.of(new ToldNotice(told.notice(), Instant.ofEpochMilli(event.getTimestamp()), false))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean wants(User user, NoticeListing listing, int deliveryType, boolean byDefault)
            throws PortalException {
        return listing.type() == 0
                ? byDefault
                : wishes.wants(
                        user.getUserId(),
                        listing.portlet(),
                        portal.getClassNameId(listing.model()),
                        listing.type(),
                        deliveryType);
    }
}
