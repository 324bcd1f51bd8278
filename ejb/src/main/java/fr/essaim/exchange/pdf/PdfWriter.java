// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.essaim.exchange.ExchangeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/** Writes documents as tagged PDF on A4, with the typeface Liberation Sans inside, fit for screen readers and archives. */
@ApplicationScoped
public class PdfWriter {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "Liberation Sans";
    private static final String PAGE = "\u0001";
    private static final String PAGES = "\u0002";

    private final String styles = new String(resource("pdf.css"), StandardCharsets.UTF_8);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** The whole file. */
    public byte[] bytes(PdfDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(document, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** @param out not closed */
    public void write(PdfDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.withProducer("Essaim");
        builder.useUriResolver((base, address) -> null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.withW3cDocument(document.html(styles(document)), null);
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        String file = Typeface.file(name);
        builder.useFont(() -> PdfWriter.class.getResourceAsStream(file), FAMILY, weight, style, true);
    }

    /** Header, footer and page number stand in the margins: a screen reader is not told them on each page. */
    private String styles(PdfDocument document) {
        String number = quoted(ExchangeText.of(document.language()).text("pdf.page", PAGE, PAGES))
                .replace(PAGE, "\" counter(page) \"")
                .replace(PAGES, "\" counter(pages) \"");
        return styles.replace("{number}", number)
                .replace("{footer}", quoted(document.footer()))
                .replace("{header}", quoted(document.header()));
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").replace("\\", "\\5c ").replace("\"", "\\22 ");
        return '"' + line + '"';
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
