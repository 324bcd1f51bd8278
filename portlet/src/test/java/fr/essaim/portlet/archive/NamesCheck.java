// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import fr.essaim.jakarta.ConstantPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a class in the archive needs, at run time, what a portal does not give a portlet: EJB, a transaction manager, or
 * portlets and servlets under their javax names. Read from the constants of each class, where every type it refers to and
 * every name it spells out stands. Not a need: the annotation {@code Transactional}, which our own interceptor honours;
 * what the transaction API says about itself; and the mentions listed in {@code optional.txt}, in classes that are loaded
 * only where such a service exists.
 */
final class NamesCheck {

    private static final Pattern NEED =
            Pattern.compile("(javax[./](?:portlet|servlet)|jakarta[./]ejb|jakarta[./]transaction)\\b([./$\\w]*)");
    private static final Pattern HONOURED = Pattern.compile("[./]Transactional(\\$TxType)?");
    private static final String THE_API_ITSELF = "jakarta.transaction-api";

    private NamesCheck() {}

    /** @param optional library, beginning of the class's name, package */
    static List<String> problems(Archive archive, List<String[]> optional) throws IOException {
        TreeSet<String> problems = new TreeSet<>();
        List<String[]> unused = new ArrayList<>(optional);
        for (Map.Entry<String, Map<String, byte[]>> part : archive.parts().entrySet()) {
            for (Map.Entry<String, byte[]> file : part.getValue().entrySet()) {
                if (isRead(part.getKey(), file.getKey())) {
                    for (String need : needs(file.getValue())) {
                        boolean listed = optional.stream()
                                        .filter(entry -> covers(entry, part.getKey(), file.getKey(), need))
                                        .peek(unused::remove)
                                        .count()
                                > 0;
                        if (!listed) {
                            problems.add("%s: %s needs %s".formatted(part.getKey(), file.getKey(), need));
                        }
                    }
                }
            }
        }
        unused.forEach(entry -> problems.add("optional, but nothing mentions it: " + String.join(" ", entry)));
        return List.copyOf(problems);
    }

    /** Descriptions of modules say what may be needed; nothing in a portlet reads them. */
    private static boolean isRead(String part, String file) {
        return file.endsWith(".class") && !file.endsWith("module-info.class") && !part.equals(THE_API_ITSELF);
    }

    private static boolean covers(String[] entry, String part, String file, String need) {
        return entry[0].equals(part) && file.startsWith(entry[1]) && need.startsWith(entry[2]);
    }

    private static TreeSet<String> needs(byte[] classFile) throws IOException {
        TreeSet<String> needs = new TreeSet<>();
        for (String text : ConstantPool.textsOf(classFile)) {
            Matcher found = NEED.matcher(text);
            while (found.find()) {
                String name = found.group(1).replace('/', '.');
                if (!name.equals("jakarta.transaction")
                        || !HONOURED.matcher(found.group(2)).matches()) {
                    needs.add(name + found.group(2).replace('/', '.'));
                }
            }
        }
        return needs;
    }
}
