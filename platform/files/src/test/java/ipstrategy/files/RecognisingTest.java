package ipstrategy.files;

import static ipstrategy.files.Samples.bytes;
import static ipstrategy.files.Samples.image;
import static ipstrategy.files.Samples.joined;
import static ipstrategy.files.Samples.ofd;
import static ipstrategy.files.Samples.openXml;
import static ipstrategy.files.Samples.pdf;
import static ipstrategy.files.Samples.utf8;
import static ipstrategy.files.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ipstrategy.web.problem.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which contents come in under which names.
class RecognisingTest {

    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final byte[] EXE = executable();

    @TempDir
    Path folder;

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("scan.pdf", pdf(), "application/pdf"),
                arguments("SCAN.PDF", pdf(), "application/pdf"),
                arguments("chart.png", image("png"), "image/png"),
                arguments("photo.jpg", image("jpg"), "image/jpeg"),
                arguments("photo.jpeg", image("jpg"), "image/jpeg"),
                arguments("note.txt", utf8("完成情况：已完成。\n"), "text/plain"),
                arguments("note.txt", utf8("\uFEFFwith a byte order mark\n"), "text/plain"),
                arguments("cases.csv", utf8("年份,案件数\r\n2017,66649\r\n"), "text/csv"),
                arguments("cases.csv", "年份,案件数\r\n2017,六万六千\r\n".getBytes(Charset.forName("GBK")), "text/csv"),
                arguments("less.txt", utf8("a < b and b > c\n"), "text/plain"),
                arguments("report.docx", openXml(Samples.WORD), FileType.DOCX.mediaType()),
                arguments("figures.xlsx", openXml(Samples.SHEET), FileType.XLSX.mediaType()),
                arguments("talk.pptx", openXml(Samples.SLIDES), FileType.PPTX.mediaType()),
                arguments("official.ofd", ofd(), "application/ofd"));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatIsAllowedComesInAsWhatItIs(String name, byte[] content, String mediaType) throws IOException {
        StoredFile stored = StoredFilesTest.stored(receive(content, name));

        assertThat(stored.mediaType()).isEqualTo(mediaType);
        assertThat(stored.name()).isEqualTo(name);
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                arguments("a page as PDF", "page.pdf", bytes(HTML)),
                arguments("a page as text", "page.txt", bytes(HTML)),
                arguments("a page as text, after blanks", "page.txt", bytes(" \n".repeat(400) + HTML)),
                arguments("a page in GBK as CSV", "page.csv", ("<Html>案件").getBytes(Charset.forName("GBK"))),
                arguments("an image that runs as PNG", "image.png", bytes(SVG)),
                arguments("an image that runs as text", "image.txt", bytes(SVG)),
                arguments("a program as DOCX", "report.docx", EXE),
                arguments("a program as text", "report.txt", EXE),
                arguments("a program as PDF", "report.pdf", EXE),
                arguments("a shell script as text", "run.txt", bytes("#!/bin/sh\nrm -rf /\n")),
                arguments("a PHP script as text", "run.txt", bytes("\n\n<?php system('id');")),
                arguments("a zip as DOCX", "a.docx", zip(Map.of("readme.txt", "hello"))),
                arguments("a zip as OFD", "a.ofd", zip(Map.of("readme.txt", "hello"))),
                arguments("a program as OFD", "a.ofd", EXE),
                arguments("another root as OFD", "a.ofd", zip(Map.of("OFD.xml", "<html/>"))),
                arguments("no XML as OFD", "a.ofd", zip(Map.of("OFD.xml", "OFD"))),
                arguments("a table as document", "a.docx", openXml(Samples.SHEET)),
                arguments("a document as slides", "a.pptx", openXml(Samples.WORD)),
                arguments("a document as PDF", "a.pdf", openXml(Samples.WORD)),
                arguments("a PNG as JPEG", "a.jpg", image("png")),
                arguments("a PDF as PNG", "a.png", pdf()),
                arguments("a text as PDF", "a.pdf", utf8("完成")),
                arguments("bytes as text", "a.txt", new byte[] {1, 2, 3, 0, 5}),
                arguments("bytes after text as CSV", "a.csv", joined(bytes("a,b\n".repeat(30_000)), new byte[] {0})),
                arguments("UTF-16 as text", "a.txt", "abc".getBytes(StandardCharsets.UTF_16)),
                arguments("a cut document", "a.docx", Arrays.copyOf(openXml(Samples.WORD), 120)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void whatIsNotWhatItsNameSaysIsRefused(String what, String name, byte[] content) throws IOException {
        assertRefused(receive(content, name), "reason.file-content-mismatch");
    }

    static Stream<Arguments> twofold() {
        return Stream.of(
                arguments("a PDF that is a zip too", "a.pdf", joined(pdf(), zip(Map.of("evil.jar", "x")))),
                arguments("a PNG that is a zip too", "a.png", joined(image("png"), zip(Map.of("x.class", "x")))),
                arguments("a JPEG that is a document too", "a.jpg", joined(image("jpg"), openXml(Samples.WORD))),
                arguments("a page before a PDF", "a.pdf", joined(bytes(HTML), pdf())),
                arguments("a blank before a PDF", "a.pdf", joined(bytes("\n"), pdf())),
                arguments("a program before a document", "a.docx", joined(EXE, openXml(Samples.WORD))),
                arguments("a zip before a document", "a.docx", joined(zip(Map.of("a", "b")), openXml(Samples.WORD))),
                arguments(
                        "document and table at once",
                        "a.docx",
                        openXml(Samples.WORD
                                + "+xml\"/><Override PartName=\"/x\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument." + Samples.SHEET)),
                arguments("document and OFD at once", "a.docx", openXml(Samples.WORD, Map.of("OFD.xml", "<OFD/>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twofold")
    void whatCanBeReadAsTwoKindsIsNeither(String what, String name, byte[] content) throws IOException {
        assertRefused(receive(content, name), "reason.file-content-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/activeX/activeX1.bin",
                "word/media/run.exe",
                "customXml/a.js",
                "a.html",
                "../../outside.xml",
                "/etc/outside.xml",
                "word\\outside.xml"
            })
    void aDocumentWithPartsThatRunOrLeadOutsideIsRefused(String part) throws IOException {
        assertRefused(receive(openXml(Samples.WORD, Map.of(part, "x")), "a.docx"), "reason.file-content-mismatch");
    }

    @Test
    void aDocumentThatAllowsMacrosIsRefused() throws IOException {
        byte[] macros = zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));

        assertRefused(receive(macros, "a.docx"), "reason.file-content-mismatch");
    }

    @Test
    void whatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        String huge = Samples.contentTypes(Samples.WORD) + " ".repeat(8 * 1024 * 1024);
        assertRefused(receive(zip(Map.of("[Content_Types].xml", huge)), "a.docx"), "reason.file-content-mismatch");

        Map<String, String> many = new LinkedHashMap<>();
        for (int part = 0; part < 10_001; part++) {
            many.put("p" + part, "");
        }
        assertRefused(receive(openXml(Samples.WORD, many), "a.docx"), "reason.file-content-mismatch");
    }

    @Test
    void aDocumentAsksForNoOtherDocument() throws IOException {
        String asking = "<!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>";

        assertRefused(receive(zip(Map.of("[Content_Types].xml", asking)), "a.docx"), "reason.file-content-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.zip",
                "a.html",
                "a.htm",
                "a.svg",
                "a.exe",
                "a.js",
                "a.sh",
                "a.docm",
                "a.doc",
                "a.pdf.exe",
                "a",
                "pdf",
                ".pdf",
                "a.pdf\u202E.exe",
                "a.xml",
                "a.eml",
                "a.gif"
            })
    void aNameOfAnotherKindIsRefusedUnread(String name) throws IOException {
        InputStream content = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };
        Received received = new StoredFiles(Folder.of(folder)).receive(content, name);

        assertRefused(received, "reason.file-type-not-allowed");
    }

    @Test
    void aRefusalSaysWhatIsTaken() throws IOException {
        Received.Refused refused = (Received.Refused) receive(utf8("x"), "a.zip");

        assertThat(Words.both(refused.word(), refused.arguments().toArray()).en())
                .isEqualTo("files with the extension “zip” are not taken;"
                        + " taken are: pdf, png, jpg, jpeg, txt, csv, docx, xlsx, pptx, ofd");
    }

    private void assertRefused(Received received, String word) {
        assertThat(received).isInstanceOf(Received.Refused.class);
        assertThat(((Received.Refused) received).word()).isEqualTo(word);
        assertThat(Folder.of(folder).inside()).isEmpty();
    }

    private Received receive(byte[] content, String name) throws IOException {
        return new StoredFiles(Folder.of(folder)).receive(new ByteArrayInputStream(content), name);
    }

    /// The header of a program for Windows.
    private static byte[] executable() {
        byte[] program = new byte[512];
        byte[] header = bytes("MZ\u0090\u0000\u0003");
        System.arraycopy(header, 0, program, 0, header.length);
        program[0x3c] = (byte) 0x80;
        System.arraycopy(bytes("PE\u0000\u0000"), 0, program, 0x80, 4);
        return program;
    }
}
