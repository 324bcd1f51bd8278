// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The finished archive, read into memory: its own classes and those of each library, by library and by the name of the
 * class file. A copy may be given a fault.
 *
 * @param parts by name: {@code WEB-INF/classes}, or the file name of a library without its version
 */
record Archive(Map<String, Map<String, byte[]>> parts) {

    static final String OWN = "WEB-INF/classes";

    static Archive read(Path war) throws IOException {
        Map<String, Map<String, byte[]>> parts = new TreeMap<>();
        try (InputStream file = Files.newInputStream(war)) {
            entries(file).forEach((name, content) -> {
                if (name.startsWith(OWN + "/")) {
                    parts.computeIfAbsent(OWN, any -> new TreeMap<>()).put(name.substring(OWN.length() + 1), content);
                } else if (name.startsWith("WEB-INF/lib/")) {
                    parts.put(library(name), entriesOf(content));
                }
            });
        }
        return new Archive(parts);
    }

    /** {@code essaim-jakarta-1.0.0-SNAPSHOT-faces-util.jar} is {@code essaim-jakarta-faces-util}. */
    private static String library(String path) {
        return path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("\\.jar$", "")
                .replaceFirst("-\\d[\\w.]*(-SNAPSHOT)?(-jakarta)?", "");
    }

    /** Whether a class loader of the archive finds this file. */
    boolean holds(String name) {
        return parts.values().stream().anyMatch(files -> files.containsKey(name));
    }

    /** A copy with one more class in one of its parts. */
    Archive with(String part, String name, byte[] content) {
        Map<String, Map<String, byte[]>> copy = new TreeMap<>(parts);
        Map<String, byte[]> changed = new TreeMap<>(copy.getOrDefault(part, Map.of()));
        changed.put(name, content);
        copy.put(part, changed);
        return new Archive(copy);
    }

    /** The packages of a part that hold classes, with dots. */
    Set<String> packages(String part) {
        return parts.get(part).keySet().stream()
                .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, byte[]> entriesOf(byte[] zip) {
        try {
            return entries(new ByteArrayInputStream(zip));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, byte[]> entries(InputStream zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }
}
