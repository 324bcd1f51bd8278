// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations, by the list that the build writes beside them. In a bundle of an OSGi framework a library's folders
 * cannot be searched: nothing would be found, and the database would be taken for up to date.
 */
final class ListedMigrations implements ResourceProvider {

    private final String folder;
    private final List<LoadableResource> scripts;

    /**
     * @param folder on the class path, with the file {@code migrations}: a name a line
     * @throws FlywayException when there is no list, or nothing on it
     */
    ListedMigrations(String folder) {
        this.folder = folder;
        try (BufferedReader list = new BufferedReader(open("migrations"))) {
            scripts = list.lines()
                    .filter(name -> !name.isBlank())
                    .map(name -> (LoadableResource) new Script(name.trim()))
                    .toList();
        } catch (IOException e) {
            throw new FlywayException("The list of migrations cannot be read", e);
        }
        if (scripts.isEmpty()) {
            throw new FlywayException("The list of migrations is empty");
        }
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private Reader open(String name) {
        InputStream content = ListedMigrations.class.getResourceAsStream("/" + folder + "/" + name);
        if (content == null) {
            throw new FlywayException("The archive has no " + folder + "/" + name);
        }
        return new InputStreamReader(content, StandardCharsets.UTF_8);
    }

    private final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return open(name);
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }

        @Override
        public String getAbsolutePath() {
            return folder + "/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }
    }
}
