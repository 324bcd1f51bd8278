// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static fr.essaim.attachment.inspection.SampleFiles.bytes;
import static fr.essaim.attachment.inspection.SampleFiles.image;
import static fr.essaim.attachment.inspection.SampleFiles.joined;
import static fr.essaim.attachment.inspection.SampleFiles.pdf;
import static fr.essaim.attachment.inspection.SampleFiles.with;
import static fr.essaim.attachment.inspection.SampleFiles.word;
import static fr.essaim.attachment.inspection.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedFileTest {

    private static final long MOST = 10L << 20;

    static Stream<Arguments> refused() {
        byte[] jpeg = image("jpeg", 40, 30);
        byte[] office = zip(word());
        return Stream.of(
                arguments("nothing", new byte[0], "empty"),
                arguments("more than ten megabytes", new byte[(int) MOST + 1], "too-large"),
                arguments("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "web-page"),
                arguments("svg behind a prologue", bytes("<?xml version='1.0'?><svg/>"), "web-page"),
                arguments("svg behind text", bytes("Bonjour\n\n< svg onload=alert(1)>"), "web-page"),
                arguments("html", bytes("<!DOCTYPE html><script>alert(1)</script>"), "web-page"),
                arguments("program", bytes("MZ\u0090\0\3\0"), "wrong-type"),
                arguments("script with a shell", bytes("#!/bin/sh\nrm -rf \0 /"), "wrong-type"),
                arguments("webp", bytes("RIFF\0\0\0\0WEBPVP8 "), "wrong-type"),
                arguments(
                        "old word",
                        joined(bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), new byte[600]),
                        "old-or-protected"),
                arguments("beginning of a jpeg", java.util.Arrays.copyOf(jpeg, 200), "damaged"),
                arguments("gif that is a script", bytes("GIF89a/*\0\0*/=1;alert(document.cookie)"), "damaged"),
                arguments(
                        "png of ten thousand million pixels", SampleFiles.bombPng(100_000, 100_000), "too-many-pixels"),
                arguments("pdf that runs a script", pdf("app.alert(1)"), "active-content"),
                arguments("pdf that opens a program", SampleFiles.launchingPdf(), "active-content"),
                arguments(
                        "pdf with a page stuck to it",
                        joined(pdf(null), bytes("<html><script>alert(1)</script>")),
                        "damaged"),
                arguments("pdf with an archive stuck to it", joined(pdf(null), office), "damaged"),
                arguments(
                        "pdf that is a page too",
                        bytes("%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF"),
                        "web-page"),
                arguments("beginning of a pdf", bytes("%PDF-1.7\nnothing\n%%EOF"), "damaged"),
                arguments("word with a macro", zip(with(word(), "word/vbaProject.bin", bytes("x"))), "active-content"),
                arguments(
                        "word with a program",
                        zip(with(word(), "word/embeddings/oleObject1.bin", bytes("x"))),
                        "active-content"),
                arguments(
                        "word with a template from elsewhere",
                        zip(
                                with(
                                        word(),
                                        "word/_rels/settings.xml.rels",
                                        bytes(
                                                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/attachedTemplate\""
                                                        + " Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>"))),
                        "active-content"),
                arguments(
                        "workbook that may run macros",
                        zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        bytes(
                                                "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"))),
                        "active-content"),
                arguments("archive", zip(Map.of("a.txt", bytes("a"))), "wrong-type"),
                arguments("java archive", zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: X"))), "wrong-type"),
                arguments(
                        "word with something stuck to it",
                        joined(office, bytes("<script>alert(1)</script>")),
                        "damaged"),
                arguments(
                        "word that expands a thousand times",
                        zip(with(word(), "word/media/a.bmp", new byte[8 << 20])),
                        "too-expansive"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused(String what, byte[] content, String reason) {
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> receive(content, "photo.jpg"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment." + reason));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("photo.gif", image("gif", 20, 20), AttachmentType.PNG, "photo.png"),
                arguments("photo.exe", image("png", 20, 20), AttachmentType.PNG, "photo.png"),
                arguments("plan", pdf(null), AttachmentType.PDF, "plan.pdf"),
                arguments("note.docm", zip(word()), AttachmentType.DOCX, "note.docx"),
                arguments(
                        "tableau.zip",
                        zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"))),
                        AttachmentType.ODS,
                        "tableau.ods"),
                arguments("chiffres.csv", bytes("an;coût\n2025;<5 000 €"), AttachmentType.CSV, "chiffres.csv"),
                arguments("lisez-moi.html", bytes("Du texte, rien d'autre"), AttachmentType.TXT, "lisez-moi.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void is_what_its_content_says_whatever_it_is_called(String name, byte[] content, AttachmentType type, String kept)
            throws IOException {
        try (CheckedFile file = receive(content, name)) {
            assertThat(file.type()).isEqualTo(type);
            assertThat(file.name()).isEqualTo(kept);
        }
    }

    @Test
    void a_photograph_loses_where_it_was_taken_and_stands_upright() throws IOException {
        try (CheckedFile file = receive(SampleFiles.photograph(400, 200, 6), "IMG_1.JPG")) {
            String content = Files.readString(file.content(), StandardCharsets.ISO_8859_1);
            BufferedImage image = ImageIO.read(file.content().toFile());

            assertThat(content).doesNotContain("Exif").doesNotContain("GPS").doesNotContain("Camille");
            assertThat(image.getWidth()).isEqualTo(200);
            assertThat(image.getHeight()).isEqualTo(400);
            assertThat(image.getRGB(100, 20) >> 16 & 0xFF)
                    .as("red, once left, is on top")
                    .isGreaterThan(200);
        }
    }

    @Test
    void what_hides_behind_an_image_is_gone() throws IOException {
        byte[] hidden = joined(image("jpeg", 40, 30), zip(Map.of("secret.txt", bytes("caché"))), bytes("<?php x ?>"));
        byte[] script = joined(image("gif", 40, 30), bytes("*/=1;alert(1)"));

        try (CheckedFile picture = receive(hidden, "a.jpg");
                CheckedFile drawing = receive(script, "a.gif")) {
            assertThat(Files.readString(picture.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("PK\3\4")
                    .doesNotContain("secret")
                    .doesNotContain("php");
            assertThat(Files.readString(drawing.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("alert");
        }
    }

    @Test
    void a_big_image_becomes_two_thousand_pixels_wide_with_a_small_one_beside_it() throws IOException {
        try (CheckedFile file = receive(image("jpeg", 4_500, 900), "panorama.jpg")) {
            BufferedImage image = ImageIO.read(file.content().toFile());
            BufferedImage small = ImageIO.read(file.thumbnail().orElseThrow().toFile());

            assertThat(image.getWidth()).isEqualTo(2_000);
            assertThat(image.getHeight()).isEqualTo(400);
            assertThat(small.getWidth()).isEqualTo(320);
            assertThat(small.getHeight()).isEqualTo(64);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\camille\\..\\plan final.pdf, plan final.txt",
        "../../etc/passwd, passwd.txt",
        "\u202Efdp.exe, fdp.txt",
        "a\"; filename=evil.html, a; filename=evil.txt",
        "Compte-rendu de l'équipe R&D (n°3).pdf, Compte-rendu de l'équipe R&D (n°3).txt",
        "Devis #12; 50% d'acompte.pdf, Devis #12; 50% d'acompte.txt",
        "Où ? Ici : là.pdf, Où Ici là.txt",
        ".htaccess, document.txt",
        "?, document.txt",
        "Été 2026 – vélos.txt, Été 2026 – vélos.txt"
    })
    void names_are_cleaned(String sent, String kept) {
        assertThat(FileName.clean(sent, AttachmentType.TXT)).isEqualTo(kept);
    }

    private static CheckedFile receive(byte[] content, String name) throws IOException {
        return CheckedFile.receive(new ByteArrayInputStream(content), name, MOST, file -> {});
    }
}
