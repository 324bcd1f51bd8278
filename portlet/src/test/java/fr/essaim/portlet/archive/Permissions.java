// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.access.Permission;
import java.util.Arrays;
import java.util.List;

/** Every permission in the code: the constants of all enums that are permissions. */
final class Permissions {

    private static final List<Permission> ALL = found();

    private Permissions() {}

    static List<Permission> all() {
        return ALL;
    }

    private static List<Permission> found() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.essaim").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Permission.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Permission.class::cast)
                        .toList();
    }
}
