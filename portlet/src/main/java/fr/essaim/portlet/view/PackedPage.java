// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Objects as a few bytes, and back. What is read here was written here: it never leaves the memory of the server. */
final class PackedPage {

    private PackedPage() {}

    /** @param left what becomes null, by identity */
    static byte[] pack(Object content, Map<Object, Boolean> left) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (ObjectOutputStream out = new Leaving(new DeflaterOutputStream(bytes, deflater, 4096), left)) {
            out.writeObject(content);
        } catch (IOException e) {
            throw new IllegalStateException("A page cannot be kept", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static Object unpack(byte[] packed) {
        try (ObjectInputStream in = new Loading(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("A page cannot be read again", e);
        }
    }

    private static final class Leaving extends ObjectOutputStream {

        private final Map<Object, Boolean> left;

        Leaving(OutputStream out, Map<Object, Boolean> left) throws IOException {
            super(out);
            this.left = left == null ? new IdentityHashMap<>() : left;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return left.containsKey(object) ? null : object;
        }
    }

    /** Classes of the portlets come from their own loader. */
    private static final class Loading extends ObjectInputStream {

        Loading(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        description.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException elsewhere) {
                return super.resolveClass(description);
            }
        }
    }
}
