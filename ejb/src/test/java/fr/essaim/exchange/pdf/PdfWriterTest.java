// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {

    private final PdfWriter writer = new PdfWriter();

    @BeforeAll
    static void the_checker_is_ready() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static PdfDocument minutes() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Campagne", "Budget participatif « agents »");
        facts.put("Enveloppe", "30 000 €");
        List<List<String>> rows = IntStream.rangeClosed(1, 60)
                .mapToObj(rank -> List.of("Idée n° " + rank, "12,5", "Retenue"))
                .toList();
        return new PdfDocument("Procès-verbal du jury", Locale.FRENCH)
                .author("Ville d’Aubrac")
                .footer("Empreinte \"3f\\a9\"")
                .heading("Composition")
                .paragraph("Le jury s’est réuni le 22 novembre 2026.\nIl a délibéré.")
                .facts(facts)
                .subheading("Règles")
                .rich("<p>Un texte <strong>riche</strong> &amp; <em>propre</em> :</p><ul><li>un</li><li>deux</li></ul>")
                .rich("<p>Voir <a href=\"https://example.org/a\" rel=\"nofollow\">la page</a>.</p>")
                .list(List.of("œuvre", "naïveté"))
                .numbered(List.of("premier", "second"))
                .heading("Classement")
                .table(new PdfTable("Classement, note sur 20", List.of("Idée", "Moyenne", "Décision"), rows, Set.of(1)))
                .newPage()
                .heading("Signatures")
                .signatures(List.of(
                        new PdfSignature("Présidence", "Camille Durand", "Signé le 22 novembre 2026 à 14 h 05"),
                        new PdfSignature("Membre", "Émile Morin", null)))
                .note("Fin du document.");
    }

    private static PdfDocument slips() {
        List<PdfSlip> slips = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            slips.add(new PdfSlip(
                    "Vote des agents", "K7QP-%04d".formatted(i), List.of("À saisir sur la borne.", "Une fois.")));
        }
        return new PdfDocument("Codes de vote", Locale.FRENCH).slips(slips);
    }

    @Test
    void a_screen_reader_can_follow_it_and_an_archive_can_keep_it() throws Exception {
        for (PdfDocument document : List.of(minutes(), slips())) {
            byte[] file = writer.bytes(document);

            assertThat(problems(file, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(problems(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
    }

    private static Set<String> problems(byte[] file, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> problems = new TreeSet<>();
            result.getTestAssertions()
                    .forEach(found -> problems.add(found.getRuleId().getClause() + "-"
                            + found.getRuleId().getTestNumber() + " " + found.getMessage()));
            assertThat(result.getTotalAssertions()).isPositive();
            return problems;
        }
    }

    @Test
    void what_was_written_is_read_back_in_order_with_its_accents() throws IOException {
        try (PDDocument read = Loader.loadPDF(writer.bytes(minutes()))) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Procès-verbal du jury");
            assertThat(read.getDocumentInformation().getAuthor()).isEqualTo("Ville d’Aubrac");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(read.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(read.getNumberOfPages()).isEqualTo(4);

            assertThat(SpokenText.of(read))
                    .containsSubsequence(
                            "Composition",
                            "Il a délibéré.",
                            "30 000 €",
                            "riche & propre",
                            "œuvre",
                            "second",
                            "Idée n° 60",
                            "Camille Durand",
                            "Signé le 22 novembre 2026 à 14 h 05",
                            "Fin du document.");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Page 1 sur 4", "Page 4 sur 4", "Empreinte \"3f\\a9\"");
        }
    }

    @Test
    void every_slip_is_whole_and_ten_or_more_fit_a_page() throws IOException {
        try (PDDocument read = Loader.loadPDF(writer.bytes(slips()))) {

            assertThat(read.getNumberOfPages()).isLessThanOrEqualTo(3);
            String text = new PDFTextStripper().getText(read);
            for (int i = 1; i <= 25; i++) {
                assertThat(text).contains("K7QP-%04d".formatted(i));
            }
        }
    }

    @Test
    void text_of_strangers_is_only_text() throws IOException {
        byte[] file = writer.bytes(new PdfDocument("<b>\u0000&amp;\"; } @page { size: A3 }", Locale.ENGLISH)
                .paragraph("<script>alert(1)</script>\u0007 \uD83D\uDE00"));

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("<script>alert(1)</script>", "<b>&amp;\"; } @page { size: A3 }", "Page 1 of 1");
            assertThat(read.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void rich_text_that_nobody_cleaned_is_refused() {
        PdfDocument document = new PdfDocument("Titre", Locale.FRENCH);

        assertThatThrownBy(() -> document.rich("<p>un<br>deux")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document.rich("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><p>&a;</p>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_has_a_heading_for_every_cell() {
        assertThatThrownBy(() -> new PdfTable("x", List.of("un", ""), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PdfTable("x", List.of("un"), List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
