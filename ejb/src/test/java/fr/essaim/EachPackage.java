// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Every package on its own, whatever it stands below. */
public final class EachPackage implements SliceAssignment {

    private EachPackage() {}

    /** No package may depend on one that depends on it, be it by way of others. */
    public static ArchRule freeOfCircles() {
        return slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
        return "each package";
    }
}
