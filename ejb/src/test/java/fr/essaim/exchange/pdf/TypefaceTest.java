// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan B\u20112|plan B-2",
                "\uF0B7 point|• point",
                "\u2714 fait, \u2611 fait, \u2705 fait|√ fait, √ fait, √ fait",
                "\u27A2 à suivre \u27A1\uFE0F suite|→ à suivre → suite",
                "bravo\uD83D\uDC4D !|bravo !",
                "été \u2600\uFE0F.|été .",
                "e\u0301te\u0301|été",
                "o\uFB03ce|office",
                "1\u202F000 €|1\u00A0000 €",
                "\uFF11\uFF12|12",
                "œuvre – « l’été » ½ № °|œuvre – « l’été » ½ № °"
            })
    void a_sign_that_the_typeface_lacks_is_printed_as_a_close_one_or_left_out(String text, String printed) {
        assertThat(Typeface.printable(text).replace("1 000", "1\u00A0000").replace('\u202F', '\u00A0'))
                .isEqualTo(printed);
    }

    @Test
    void letters_of_other_scripts_leave_their_place_and_no_sign_becomes_markup() {
        assertThat(Typeface.printable("日本 \uFF1Cb\uFF1E")).isEqualTo("□□ b");
    }

    @Test
    void no_sign_is_printed_as_a_number_sign() throws IOException {
        byte[] file = new PdfWriter()
                .bytes(new PdfDocument("Pictogrammes \u2714 B\u20112", Locale.FRENCH)
                        .paragraph("\u2611 point un \u27A1\uFE0F \uD83D\uDC4D \uF0B7")
                        .rich("<p>Ligne B\u20112 <strong>\u2705</strong></p>"));

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read)).contains("B-2").doesNotContain("#");
        }
    }
}
