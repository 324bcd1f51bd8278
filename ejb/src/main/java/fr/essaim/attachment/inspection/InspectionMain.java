// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The main class of the small JVM that looks at one file (see {@link InspectionProcess}). It stands alone: all other
 * classes are asked of the server, by name, so that it needs no archive and works wherever the server's classes lie.
 */
public final class InspectionMain extends ClassLoader {

    static final int HELLO = 'H';
    static final int CLASS = 'C';
    static final int VERDICT = 'V';

    private static final long LIVES_AT_MOST = 120_000;

    private final DataInputStream in;
    private final DataOutputStream out;

    private InspectionMain(DataInputStream in, DataOutputStream out) {
        super(ClassLoader.getPlatformClassLoader());
        this.in = in;
        this.out = out;
    }

    public static void main(String[] none) throws Exception {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        endWithTheServer();
        out.writeByte(HELLO);
        out.flush();
        String folder = in.readUTF();
        String name = in.readUTF();
        Object verdict = new InspectionMain(in, out)
                .loadClass("fr.essaim.attachment.inspection.Inspection")
                .getMethod("of", String.class, String.class)
                .invoke(null, folder, name);
        out.writeByte(VERDICT);
        out.writeUTF((String) verdict);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** The server kills it in time; where the server itself was killed, it ends a little later. */
    private static void endWithTheServer() {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(LIVES_AT_MOST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        end.setDaemon(true);
        end.start();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = asked(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] content = asked(name);
        return content == null ? null : new ByteArrayInputStream(content);
    }

    private synchronized byte[] asked(String name) {
        try {
            out.writeByte(CLASS);
            out.writeUTF(name);
            out.flush();
            int length = in.readInt();
            return length < 0 ? null : in.readNBytes(length);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
            return null;
        }
    }
}
