package io.sortie.notification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.notification.CasesOnFile;
import io.sortie.notification.MailTest;
import io.sortie.notification.receipt.ReceiptContent.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@TestPropertySource(properties = "test.smtp.port=1")
class ReceiptsTest {

    @Autowired
    private Cases cases;

    @Autowired
    Receipts receipts;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"en,Proof of cancellation,Received,proof-", "fr,Preuve de résiliation,Reçue le,preuve-"})
    @DisplayName("CON-08 LAW-05 the proof says the same as PDF and as text, and carries the text's hash")
    void sameWords(String language, String heading, String received, String file) throws Exception {
        Document proof = proof(Locale.forLanguageTag(language), "Ζωή Иванова");
        String printed = words(printed(proof));
        for (String line : proof.plainText().split("\n")) {
            for (String part : line.split("\u00a0?: ", 2)) {
                assertThat(printed).contains(words(part));
            }
        }
        assertThat(proof.plainText())
                .contains(heading, received, proof.reference().value(), "Ζωή Иванова", "10:15:30 CET");
        assertThat(printed).contains(proof.sha256());
        assertThat(proof.sha256()).isEqualTo(sha256(proof.plainText()));
        assertThat(proof.fileName()).isEqualTo(file + proof.reference() + ".pdf");
    }

    @Test
    void theProofIsOnePageOfPdfAWithItsFonts() throws IOException {
        Document proof = proof(Locale.FRANCE, "A. Customer");
        try (PDDocument pdf = Loader.loadPDF(proof.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid")
                    .contains("2");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            pdf.getPage(0).getResources().getFontNames().forEach(name -> assertThat(font(pdf, name))
                    .isTrue());
        }
    }

    @Test
    @DisplayName("S21 what a customer wrote is text, not markup, and cannot break the page")
    void markup() throws IOException {
        Document proof = proof(Locale.UK, "<script>alert(1)</script> & \"]]> \u0000\u0007 \ud800 A");
        assertThat(printed(proof)).contains("<script>alert(1)</script> & \"]]>");
    }

    @Test
    void aLongCommentGoesOnToASecondPage() throws IOException {
        Document proof = proof(Locale.UK, "word ".repeat(800));
        try (PDDocument pdf = Loader.loadPDF(proof.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    private Document proof(Locale locale, String name) {
        CaseReference reference = CasesOnFile.open(jdbc, name, "a@customer.example", locale);
        List<Row> rows = Stream.of(
                        new Row("receipt.label.reference", reference.value()),
                        new Row("receipt.label.name", name),
                        new Row("receipt.label.receivedAt", "22.11.2026, 10:15:30 CET"),
                        new Row("receipt.label.comment", null))
                .toList();
        ReceiptContent content =
                new ReceiptContent(ReceiptContent.Kind.CANCELLATION, rows, List.of("The contract ends today."));
        String id = transaction.execute(status -> receipts.create(cases.get(reference), content));
        assertThat(documents.of(reference, Document.RECEIPT))
                .singleElement()
                .extracting(Document::id)
                .isEqualTo(id);
        return documents.get(id);
    }

    private static boolean font(PDDocument pdf, org.apache.pdfbox.cos.COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(Document proof) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(proof.content())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
