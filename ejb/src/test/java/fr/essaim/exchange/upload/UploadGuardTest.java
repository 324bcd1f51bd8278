// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import static fr.essaim.exchange.upload.Workbooks.rows;
import static fr.essaim.exchange.upload.Workbooks.sheet;
import static fr.essaim.exchange.upload.Workbooks.texts;
import static fr.essaim.exchange.upload.Workbooks.utf8;
import static fr.essaim.exchange.upload.Workbooks.withEntries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.exchange.ExchangeText;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.EmptyFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.UploadRefusedException.FileTooLarge;
import fr.essaim.exchange.UploadRefusedException.MixedEncoding;
import fr.essaim.exchange.UploadRefusedException.ProtectedOrOldFile;
import fr.essaim.exchange.UploadRefusedException.StrayQuote;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import fr.essaim.exchange.UploadRefusedException.WrongFileType;
import fr.essaim.text.BundleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UploadGuardTest {

    private static final byte[] SOUND = sheet(List.of(List.of("N°", "Titre"), List.of("1", "Simplifier")));

    private static void assertRefused(Class<? extends UploadRefusedException> why, byte[] file) {
        assertRefused(why, file, UploadLimits.DEFAULT);
    }

    private static void assertRefused(Class<? extends UploadRefusedException> why, byte[] file, UploadLimits limits) {
        assertThatExceptionOfType(why).isThrownBy(() -> rows(file, limits));
    }

    private static UploadLimits limits(long bytes, int entries, long expanded, int rows) {
        return new UploadLimits(bytes, entries, expanded, 100, rows, 256, 32_767, 20_000_000);
    }

    @Test
    void a_sound_workbook_is_read() {
        assertThat(texts(SOUND)).containsExactly(List.of("N°", "Titre"), List.of("1", "Simplifier"));
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(EmptyFile.class, new byte[0]);
    }

    @Test
    void other_kinds_of_file_are_refused_whatever_their_name() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertRefused(WrongFileType.class, png);
        assertRefused(WrongFileType.class, utf8("%PDF-1.7\nwhatever"));
        assertRefused(WrongFileType.class, utf8("<html><body>not a table</body></html>"));
        assertRefused(WrongFileType.class, withEntries(SOUND, Map.of("[Content_Types].xml", utf8("<Types/>"))));
    }

    @Test
    void a_truncated_workbook_is_refused() {
        assertRefused(DamagedFile.class, Arrays.copyOf(SOUND, SOUND.length / 2));
        byte[] cutSheet = utf8("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>");
        assertRefused(DamagedFile.class, withEntries(SOUND, Map.of("xl/worksheets/sheet1.xml", cutSheet)));
    }

    @Test
    void a_workbook_with_a_password_is_refused_as_such() {
        assertRefused(ProtectedOrOldFile.class, Workbooks.protectedBy("secret", SOUND));
    }

    @Test
    void a_file_over_the_size_limit_is_refused() {
        assertRefused(FileTooLarge.class, SOUND, limits(1_000, 1_000, 1 << 20, 10));
    }

    @Test
    void a_zip_bomb_is_refused_by_its_ratio_by_its_expanded_size_and_by_its_entries() {
        byte[] bomb = withEntries(SOUND, Map.of("xl/media/zeros.bin", new byte[30 << 20]));
        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(FileTooExpansive.class, bomb);
        assertRefused(FileTooExpansive.class, SOUND, limits(1 << 20, 1_000, 2_000, 10));
        Map<String, byte[]> crowd = IntStream.range(0, 1_001)
                .boxed()
                .collect(Collectors.toMap(i -> "x/" + i, i -> new byte[0], (a, b) -> a, LinkedHashMap::new));
        assertRefused(FileTooExpansive.class, withEntries(SOUND, crowd));
    }

    @Test
    void too_many_rows_are_refused() {
        assertRefused(TooManyRows.class, SOUND, limits(1 << 20, 1_000, 1 << 20, 1));
        assertRefused(TooManyRows.class, utf8("a;b\n1;2\n3;4\n"), limits(1 << 20, 1_000, 1 << 20, 2));
    }

    @Test
    void xml_entities_are_never_expanded(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        byte[] external = utf8("""
                <?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "%s">]>
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData>
                </worksheet>""".formatted(secret.toUri()));
        assertRefused(DamagedFile.class, withEntries(SOUND, Map.of("xl/worksheets/sheet1.xml", external)));
        byte[] laughs = utf8("""
                <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <sst><si><t>&b;</t></si></sst>""");
        assertRefused(DamagedFile.class, withEntries(SOUND, Map.of("xl/sharedStrings.xml", laughs)));
    }

    @Test
    void a_cell_far_beyond_any_sheet_is_left_out_and_costs_nothing() {
        byte[] far = utf8("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                + "<c r=\"ZZZZZZ1\"><v>2</v></c></row></sheetData></worksheet>");
        assertThat(texts(withEntries(SOUND, Map.of("xl/worksheets/sheet1.xml", far))))
                .containsExactly(List.of("1"));
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        long before = uploads();
        rows(SOUND);
        assertRefused(WrongFileType.class, utf8("<xml/>"));
        assertThat(uploads()).isEqualTo(before);
    }

    private static long uploads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("essaim-upload-"))
                    .count();
        }
    }

    @Test
    void every_refusal_is_a_sentence_in_both_languages() {
        List<UploadRefusedException> all = List.of(
                new EmptyFile(),
                new FileTooLarge(10 << 20),
                new WrongFileType(),
                new ProtectedOrOldFile(),
                new DamagedFile(null),
                new FileTooExpansive(),
                new TooManyRows(100_000),
                new MixedEncoding(3),
                new StrayQuote(3));
        for (var locale : List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH)) {
            BundleText text = ExchangeText.of(locale);
            assertThat(all).extracting(text::text).doesNotHaveDuplicates().allMatch(s -> s.endsWith("."));
        }
        assertThat(ExchangeText.of(java.util.Locale.FRENCH).text(new FileTooLarge(10 << 20)))
                .isEqualTo("Le fichier dépasse 10\u00A0Mo.");
    }
}
