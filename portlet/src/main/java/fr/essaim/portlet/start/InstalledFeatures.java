// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.start;

import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import fr.essaim.portlet.liferay.LiferayPresence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;

/** The features of this archive: for its own beans, and for the portal that it runs in. */
@ApplicationScoped
public class InstalledFeatures {

    @Produces
    @Singleton
    FeaturePages pages(Instance<FeaturePage> features) {
        return new FeaturePages(features.stream().toList());
    }

    /** The context is what started; some containers can inject it in requests only. */
    void offer(
            @Observes @Initialized(ApplicationScoped.class) Object start,
            Instance<ServletContext> known,
            FeaturePages features) {
        ServletContext context = start instanceof ServletContext started ? started : known.get();
        context.setAttribute(FeaturePages.ATTRIBUTE, features);
        LiferayPresence.know(features);
    }
}
