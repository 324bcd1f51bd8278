// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Looks at one file, in a JVM of its own. What it found travels as a line of words. */
public final class Inspection {

    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private Inspection() {}

    /**
     * @param folder a {@link PrivateFolder} that holds the file
     * @param name as it was sent
     * @return a line for {@link #type}
     */
    public static String of(String folder, String name) {
        try {
            return TAKEN + " " + look(new PrivateFolder(Path.of(folder)), name);
        } catch (AttachmentRefusedException e) {
            StringBuilder line =
                    new StringBuilder(REFUSED + " " + e.messageKey().substring("attachment.".length()));
            Arrays.stream(e.arguments()).forEach(argument -> line.append(' ').append(argument));
            return line.toString();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return REFUSED + " damaged";
        }
    }

    private static AttachmentType look(PrivateFolder folder, String name) throws IOException {
        String format = FileInspection.imageFormat(folder.received());
        return format == null
                ? FileInspection.document(folder.received(), name)
                : ImageCleaning.draw(folder.received(), format, folder.drawn(), folder.small());
    }

    /** @throws AttachmentRefusedException when the line says so */
    static AttachmentType type(String line) {
        String[] words = line.split(" ");
        if (TAKEN.equals(words[0])) {
            return AttachmentType.valueOf(words[1]);
        }
        Object[] numbers = Arrays.stream(words).skip(2).map(Long::valueOf).toArray();
        throw new AttachmentRefusedException(words[1], numbers);
    }
}
