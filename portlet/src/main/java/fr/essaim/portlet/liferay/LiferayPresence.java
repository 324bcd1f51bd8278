// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import fr.essaim.notice.FeaturePages;
import fr.essaim.portlet.host.PortalHost;
import java.util.Optional;

/** Whether this is a Liferay. With {@link LiferayPlatform}, which asks it first, all of this package that may be loaded where it is not. */
public final class LiferayPresence {

    private static final String WITNESS = "com.liferay.portal.kernel.service.UserLocalServiceUtil";

    private LiferayPresence() {}

    /** Liferay as host, where its classes are; empty elsewhere. */
    public static Optional<PortalHost> host(FeaturePages features) {
        return isSeenBy(LiferayPresence.class.getClassLoader())
                ? Optional.of(Liferay.host(features))
                : Optional.empty();
    }

    /** Tells those whom Liferay makes by itself which features there are. */
    public static void know(FeaturePages features) {
        if (isSeenBy(LiferayPresence.class.getClassLoader())) {
            Liferay.know(features);
        }
    }

    static boolean isSeenBy(ClassLoader loader) {
        try {
            Class.forName(WITNESS, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Apart, so that nothing of Liferay is linked before it is known to be there. */
    private static final class Liferay {

        static PortalHost host(FeaturePages features) {
            return LiferayHost.ofThisPortal(features);
        }

        static void know(FeaturePages features) {
            NoticeHandler.know(features);
        }
    }
}
