// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Draws an image anew, so that only its picture is left: no place or camera, no animation, nothing hidden behind it. Its
 * size is looked at before anything is decoded, and a big one is read with gaps.
 */
final class ImageCleaning {

    private static final long MOST_PIXELS = 60_000_000L;
    private static final int LONGEST_SIDE = 2_000;
    private static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.85f;

    /** Of one picture and the copies from which it is made smaller: what the heap of an inspection holds. */
    private static final long MOST_BYTES = 90L << 20;

    /** Of a pixel of such a copy. */
    private static final int COPY_BYTES = 4;

    private ImageCleaning() {}

    /**
     * @param format as {@code ImageIO} calls it
     * @param clean takes the image, at most 2000 pixels a side
     * @param thumbnail takes it small
     */
    static AttachmentType draw(Path file, String format, Path clean, Path thumbnail) throws IOException {
        try {
            AttachmentType type = "jpeg".equals(format) ? AttachmentType.JPEG : AttachmentType.PNG;
            BufferedImage small = shrunk(read(file, format), LONGEST_SIDE, type);
            BufferedImage picture = upright(small, "jpeg".equals(format) ? JpegOrientation.of(file) : 1);
            write(picture, type, clean);
            write(shrunk(picture, THUMBNAIL_SIDE, type), type, thumbnail);
            return type;
        } catch (RuntimeException e) {
            throw e instanceof AttachmentRefusedException ? e : new AttachmentRefusedException("damaged", e);
        }
    }

    private static BufferedImage read(Path file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new AttachmentRefusedException("too-many-pixels", MOST_PIXELS / 1_000_000);
            }
            if ("jpeg".equals(format)) {
                JpegScans.check(file, (long) width * height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int gap = gap(width, height, bytes(reader));
            param.setSourceSubsampling(gap, gap, 0, 0);
            return reader.read(0, param);
        } catch (IOException e) {
            throw new AttachmentRefusedException("damaged", e);
        } finally {
            reader.dispose();
        }
    }

    /** Every how many pixels and lines one is read, so that the picture fits into memory. */
    private static int gap(int width, int height, long bytes) {
        int gap = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        while ((long) ((width + gap - 1) / gap) * ((height + gap - 1) / gap) * bytes > MOST_BYTES) {
            gap++;
        }
        return gap;
    }

    /** Of a pixel once it is read, and of its copies: two where a table holds the colours. */
    private static long bytes(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        ColorModel colours = type.getColorModel();
        int copies = colours instanceof IndexColorModel ? 2 : 1;
        return (colours.getPixelSize() + 7) / 8 + (long) copies * COPY_BYTES;
    }

    /** As the camera was held. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        boolean sideways = orientation > 4;
        BufferedImage turned =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage shrunk(BufferedImage image, int side, AttachmentType type) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage current = image;
        while (scale < 0.5) {
            current = drawn(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2), type);
            scale *= 2;
        }
        return drawn(
                current,
                Math.max(1, (int) Math.round(current.getWidth() * scale)),
                Math.max(1, (int) Math.round(current.getHeight() * scale)),
                type);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AttachmentType type) {
        boolean opaque = type == AttachmentType.JPEG || !image.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static void write(BufferedImage image, AttachmentType type, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == AttachmentType.JPEG ? "jpeg" : "png")
                .next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == AttachmentType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
