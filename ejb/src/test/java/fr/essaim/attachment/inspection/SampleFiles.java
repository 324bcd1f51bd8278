// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as honest and as hostile people send them. */
public final class SampleFiles {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Red on the left, blue on the right. */
    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with a place in its Exif part, taken with the camera turned: 6 is a quarter to the right. */
    static byte[] photograph(int width, int height, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(100);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(bytes("GPSLatitude 47.5861 N, Blois, appareil de Camille"));
        byte[] exif = joined(bytes("Exif\0\0"), tiff.array());
        byte[] length =
                ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array();
        byte[] plain = image("jpeg", width, height);
        byte[] start = {plain[0], plain[1], (byte) 0xFF, (byte) 0xE1};
        byte[] rest = new byte[plain.length - 2];
        System.arraycopy(plain, 2, rest, 0, rest.length);
        return joined(start, length, exif, rest);
    }

    /** A few hundred bytes that claim and hold this many pixels. */
    static byte[] bombPng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 1)
                        .putInt(0)
                        .array()));
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 16];
        int size = deflater.deflate(packed);
        out.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, size)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** With four bytes a pixel, all of them there. */
    static byte[] colourPng(int width, int height) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflating =
                new java.util.zip.DeflaterOutputStream(packed, new Deflater(1), 1 << 16)) {
            byte[] line = new byte[1 + 4 * width];
            for (int y = 0; y < height; y++) {
                deflating.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 6)
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(name));
        sum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(content.length);
            out.write(bytes(name));
            out.write(content);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] pdf(String script) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (script != null) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that opens a program. */
    static byte[] launchingPdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            var action = new org.apache.pdfbox.cos.COSDictionary();
            action.setName(COSName.S, "Launch");
            action.setString(COSName.F, "calc.exe");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> word() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + OFFICE
                        + "wordprocessingml.document.main+xml\"/></Types>"));
        parts.put("word/document.xml", bytes("<w:document xmlns:w=\"w\"/>"));
        return parts;
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
