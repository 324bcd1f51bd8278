// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static fr.essaim.attachment.inspection.SampleFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** PDF documents that no program writes. */
final class HostilePdfs {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";

    private HostilePdfs() {}

    /** Some hundred kilobytes that expand to so many megabytes as soon as an object is looked for in them. */
    static byte[] objectStream(int megabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        byte[] buffer = new byte[1 << 16];
        byte[] start = bytes("5 0 (x)");
        deflater.setInput(start);
        for (int block = 0; block <= megabytes; block++) {
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.setInput(blanks);
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        Writing pdf = new Writing();
        pdf.object(CATALOG);
        pdf.object(PAGES);
        pdf.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/A 5 0 R>>");
        pdf.stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", packed.toByteArray());
        return pdf.endWithReferences();
    }

    static byte[] holding(String object) {
        Writing pdf = new Writing();
        pdf.object("<</Type/Catalog/Pages 2 0 R/X 4 0 R>>");
        pdf.object(PAGES);
        pdf.object(PAGE);
        pdf.object(object);
        return pdf.end();
    }

    static byte[] objects(int many) {
        Writing pdf = new Writing();
        pdf.object("<</Type/Catalog/Pages 2 0 R/X 4 0 R>>");
        pdf.object(PAGES);
        pdf.object(PAGE);
        pdf.object("[" + "[]".repeat(many) + "]");
        return pdf.end();
    }

    static byte[] pages(int many) {
        Writing pdf = new Writing();
        pdf.object(CATALOG);
        pdf.object("<</Type/Pages/Kids[" + "3 0 R ".repeat(many) + "]/Count " + many + ">>");
        pdf.object(PAGE);
        return pdf.end();
    }

    /** Pages that are their own parents and children, and a list that holds itself. */
    static byte[] loops() {
        Writing pdf = new Writing();
        pdf.object("<</Type/Catalog/Pages 2 0 R/X 4 0 R>>");
        pdf.object("<</Type/Pages/Kids[2 0 R 3 0 R]/Parent 2 0 R/Count 1>>");
        pdf.object(PAGE);
        pdf.object("[4 0 R [4 0 R] 1 0 R]");
        return pdf.end();
    }

    private static final class Writing {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();

        Writing() {
            out.writeBytes(bytes("%PDF-1.5\n"));
        }

        void object(String content) {
            places.add(out.size());
            out.writeBytes(bytes(places.size() + " 0 obj\n" + content + "\nendobj\n"));
        }

        void stream(String dictionary, byte[] content) {
            places.add(out.size());
            out.writeBytes(
                    bytes(places.size() + " 0 obj\n<<" + dictionary + "/Length " + content.length + ">>stream\n"));
            out.writeBytes(content);
            out.writeBytes(bytes("\nendstream\nendobj\n"));
        }

        byte[] end() {
            int start = out.size();
            StringBuilder table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
            places.forEach(place -> table.append("%010d 00000 n \n".formatted(place)));
            table.append("trailer\n<</Size ").append(places.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
            out.writeBytes(bytes(table.append(start).append("\n%%EOF\n").toString()));
            return out.toByteArray();
        }

        /** With a table as a stream, which says that object 5 lies in the stream that is object 4. */
        byte[] endWithReferences() {
            int start = out.size();
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            table.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
            for (int place : places) {
                table.writeBytes(
                        new byte[] {1, (byte) (place >> 24), (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0
                        });
            }
            table.writeBytes(new byte[] {2, 0, 0, 0, 4, 0});
            stream("/Type/XRef/W[1 4 1]/Root 1 0 R/Size 6", table.toByteArray());
            out.writeBytes(bytes("startxref\n" + start + "\n%%EOF\n"));
            return out.toByteArray();
        }
    }
}
