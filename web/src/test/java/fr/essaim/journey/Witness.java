// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives each journey the shared browser, and photographs its pages when it fails. */
final class Witness implements BeforeEachCallback, AfterTestExecutionCallback {

    private static final Namespace SUITE = Namespace.create(Witness.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        Chromium chromium = test.getRoot()
                .getStore(SUITE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        journey(test).begin(chromium.browser());
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
            journey(test).photograph(name.replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    private static Journey journey(ExtensionContext test) {
        return (Journey) test.getRequiredTestInstance();
    }
}
