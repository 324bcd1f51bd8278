// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import fr.essaim.text.PlainText;
import java.util.regex.Pattern;

/** Names of files as strangers send them. */
final class FileName {

    private static final int LENGTH = 100;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{0,10}$");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}:*?\"<>|;%#&'`$]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.\\-_]+|[\\s.\\-_]+$");

    private FileName() {}

    /** One line without folders, signs that mean something to a system, or letters that turn the text around; with the ending of the type. */
    static String clean(String sent, AttachmentType type) {
        String name = FOLDERS.matcher(sent == null ? "" : sent).replaceAll("");
        name = ENDING.matcher(PlainText.line(UNWANTED.matcher(name).replaceAll("")))
                .replaceAll("");
        name = EDGES.matcher(name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LENGTH, name.codePointCount(0, name.length())))))
                .replaceAll("");
        return (name.isEmpty() ? "document" : name) + '.' + type.extension();
    }
}
