// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.jakarta;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text constants of a class file: every type name, signature and string literal stands among them. */
public final class ConstantPool {

    private ConstantPool() {}

    /** Reads the UTF-8 entries of a class file, as laid out in chapter 4.4 of the JVM specification. */
    public static List<String> textsOf(byte[] classFile) throws IOException {
        var texts = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++; // longs and doubles take two places
                    }
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 15 -> in.skipNBytes(3);
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    default -> throw new IOException("unknown constant tag " + tag);
                }
            }
        }
        return texts;
    }
}
