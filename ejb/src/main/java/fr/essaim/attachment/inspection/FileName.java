// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import fr.essaim.text.PlainText;
import fr.essaim.text.Unseen;
import java.util.regex.Pattern;

/** Names of files as strangers send them. */
final class FileName {

    private static final int LENGTH = 100;
    private static final int LONGEST_SENT = 2_000;
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{0,10}$");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}:*?\"<>|]");

    private FileName() {}

    /** Its end, where the type is, when it is longer than any system has names. */
    static String bounded(String sent) {
        return sent == null ? "" : sent.substring(Math.max(0, sent.length() - LONGEST_SENT));
    }

    /** One line without folders, signs that some system takes in no name, or letters that turn the text around; with the ending of the type. */
    static String clean(String sent, AttachmentType type) {
        String name = bounded(sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = ENDING.matcher(PlainText.line(UNWANTED.matcher(name).replaceAll("")))
                .replaceAll("");
        name = name.substring(0, name.offsetByCodePoints(0, Math.min(LENGTH, name.codePointCount(0, name.length()))));
        name = Unseen.trimmed(name, sign -> Unseen.isBlank(sign) || sign == '.' || sign == '-' || sign == '_');
        return (name.isEmpty() ? "document" : name) + '.' + type.extension();
    }
}
