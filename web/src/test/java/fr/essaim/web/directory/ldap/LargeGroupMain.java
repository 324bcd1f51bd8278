// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.SITE;

import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.TestTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads the first, a middle and the last page of a group in the heap that it is given; started by {@link LargeGroupTest}. */
public final class LargeGroupMain {

    private LargeGroupMain() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(in);
        }
        int size = Integer.parseInt(arguments[1]);
        try (LdapScene scene = new LdapScene(settings, TestTables.empty())) {
            for (int first : new int[] {0, size - 150}) {
                Slice<StaffMember> page = scene.directory.members(SITE, "tous", first, 200);
                if (page.total() != size || page.items().size() != Math.min(200, size - first)) {
                    throw new IllegalStateException(page.items().size() + " of " + page.total());
                }
            }
        }
    }
}
