// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an office file by their names, as office programs find them: whatever the case, with slashes of either kind. */
public final class ZipParts {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    public ZipParts(ZipFile zip) {
        this.zip = zip;
        Collections.list(zip.entries()).forEach(entry -> entries.putIfAbsent(plain(entry.getName()), entry));
    }

    public boolean has(String name) {
        return entries.containsKey(plain(name));
    }

    /** @throws IOException when there is no such part, or it is damaged */
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(plain(name));
        if (entry == null) {
            throw new IOException("No part " + name);
        }
        return zip.getInputStream(entry);
    }

    /**
     * The name of the part that another one names, without a leading slash.
     *
     * @param folder of the part that names it, with a slash at its end, or empty
     */
    public String resolve(String folder, String target) {
        String inFolder = plain(target.startsWith("/") || target.startsWith("\\") ? target : folder + target);
        return entries.containsKey(inFolder) || !has(target) ? inFolder : plain(target);
    }

    private static String plain(String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : name.replace('\\', '/').toLowerCase(Locale.ROOT).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
