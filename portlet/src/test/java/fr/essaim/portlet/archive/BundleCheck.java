// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The bundle that Liferay makes of an archive dropped into its deploy folder: what it needs from others. Made as the portal
 * does it: own classes and libraries on the bundle's class path, whatever else they refer to imported if it is there, and
 * every line of {@code liferay-plugin-package.properties} a header of the bundle. Unlike there, an import is only optional
 * here where a list says why, so that one that nobody offers is found before a page is.
 */
final class BundleCheck {

    /** Compared with a number that is 7.4.13 for every DXP so far, whatever its commercial name. */
    static final String VERSIONS = "liferay-versions";

    private BundleCheck() {}

    /** @param folder the archive, unpacked */
    static Manifest manifest(Path folder, List<String[]> optional) throws Exception {
        Manifest manifest = made(folder, optional, Jar::getManifest);
        // The builder leaves out headers in small letters
        String versions = portalHeaders(folder).getProperty(VERSIONS);
        if (versions != null) {
            manifest.getMainAttributes().putValue(VERSIONS, versions);
        }
        return manifest;
    }

    /** The bundle as the portal installs it, every import optional. */
    static void write(Path folder, Path file) throws Exception {
        made(folder, List.<String[]>of(new String[] {"*"}), bundle -> {
            bundle.write(file.toFile());
            return file;
        });
    }

    private interface Use<T> {
        T of(Jar bundle) throws Exception;
    }

    private static <T> T made(Path folder, List<String[]> optional, Use<T> use) throws Exception {
        try (Builder builder = new Builder();
                Jar jar = new Jar(folder.toFile())) {
            builder.setJar(jar);
            builder.setProperty(Constants.BUNDLE_CLASSPATH, String.join(",", classPath(folder)));
            builder.setClasspath(classPath(folder).stream()
                    .map(folder::resolve)
                    .map(Path::toFile)
                    .toArray(File[]::new));
            builder.setProperty(
                    Constants.IMPORT_PACKAGE,
                    String.join(
                                    ",",
                                    optional.stream()
                                            .map(entry -> entry[0] + ";resolution:=optional")
                                            .toList())
                            + ",*");
            portalHeaders(folder).forEach((name, value) -> builder.setProperty(name.toString(), value.toString()));
            T made = use.of(builder.build());
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalArgumentException(builder.getErrors().toString());
            }
            return made;
        }
    }

    private static List<String> classPath(Path folder) throws IOException {
        List<String> classPath = new ArrayList<>(List.of("WEB-INF/classes"));
        try (Stream<Path> libraries = Files.list(folder.resolve("WEB-INF/lib"))) {
            libraries
                    .sorted()
                    .map(library -> "WEB-INF/lib/" + library.getFileName())
                    .forEach(classPath::add);
        }
        return classPath;
    }

    /** Liferay asks for its own CDI container where it finds the archive's beans, unless a header says otherwise. */
    private static Properties portalHeaders(Path folder) throws IOException {
        Properties headers = new Properties();
        if (Files.exists(folder.resolve("WEB-INF/beans.xml"))) {
            headers.setProperty(
                    Constants.REQUIRE_CAPABILITY, "osgi.cdi.extension;filter:='(osgi.cdi.extension=aries.cdi.http)'");
        }
        try (InputStream in = Files.newInputStream(folder.resolve("WEB-INF/liferay-plugin-package.properties"))) {
            headers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return headers;
    }

    static List<String> problems(Manifest manifest, List<String[]> offered) {
        List<String> problems = new ArrayList<>();
        Attributes headers = manifest.getMainAttributes();
        imports(headers).forEach((name, attributes) -> {
            if (!isOptional(attributes) && offered.stream().noneMatch(entry -> DuplicateCheck.covers(entry[0], name))) {
                problems.add("nobody offers the package " + name);
            }
        });
        OSGiHeader.parseHeader(headers.getValue(Constants.REQUIRE_CAPABILITY)).forEach((name, attributes) -> {
            if (!name.startsWith("osgi.ee")) {
                problems.add("requires %s %s".formatted(name, attributes));
            }
        });
        if (!"/essaim".equals(headers.getValue("Web-ContextPath"))) {
            problems.add("its address is " + headers.getValue("Web-ContextPath"));
        }
        String versions = headers.getValue(VERSIONS);
        if (versions != null) {
            problems.add("is refused by every Liferay that is not called " + versions);
        }
        return problems;
    }

    /** Imports by package. */
    static Parameters imports(Attributes headers) {
        return OSGiHeader.parseHeader(headers.getValue(Constants.IMPORT_PACKAGE));
    }

    private static boolean isOptional(Attrs attributes) {
        return "optional".equals(attributes.get("resolution:"));
    }
}
