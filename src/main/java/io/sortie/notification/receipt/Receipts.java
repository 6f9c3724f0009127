package io.sortie.notification.receipt;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the durable proof of a case [CON-08, LAW-05] in the customer's language: a PDF (PDF/A, fonts embedded) and the
 * same words as plain text. The text's SHA-256 is printed on the PDF, so that either proves the other.
 */
@Component
public class Receipts {

    // What XML cannot hold and no printed page needs.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n]]");

    private final Brands brands;
    private final Documents documents;
    private final ReceiptPdf pdf;
    private final DeclarationRows rows;
    private final Wording wording;
    private final Clock clock;

    Receipts(Brands brands, Documents documents, ReceiptPdf pdf, DeclarationRows rows, Wording wording, Clock clock) {
        this.brands = brands;
        this.documents = documents;
        this.pdf = pdf;
        this.rows = rows;
        this.wording = wording;
        this.clock = clock;
    }

    /** Writes the proof into the caller's transaction and answers the document's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String create(CaseFile file, ReceiptContent content) {
        Document document = print(file, content, clock.instant());
        documents.add(document);
        return document.id();
    }

    /**
     * What the customer has sent, to be stored by them at once [LAW-16]; not kept here. It holds nothing that they did
     * not write themselves, and reads the same however often it is asked for.
     */
    public Document declaration(CaseFile file) {
        Locale locale = Languages.spoken(file.customer().locale());
        List<String> sentences = List.of(wording.text("receipt.declaration.pressed", locale));
        return print(file, new ReceiptContent(Kind.DECLARATION, rows.written(file), sentences), file.openedAt());
    }

    private Document print(CaseFile file, ReceiptContent content, Instant at) {
        CaseReference reference = file.reference();
        Brand brand = brands.find(file.brand()).orElseThrow(() -> new IllegalStateException("brand without a profile"));
        Locale locale = Languages.spoken(file.customer().locale());
        ReceiptPage page = page(file, brand, content, locale, at);
        String text = page.text();
        String hash = sha256(text);
        // what is not kept here is not vouched for by its hash
        String foot =
                content.kind() == Kind.DECLARATION ? null : wording.text("receipt.hash", locale, Map.of("hash", hash));
        byte[] printed = pdf.print(page, foot, locale);
        String id = UUID.randomUUID().toString();
        String fileName = wording.text(content.kind().key("file"), locale, Map.of("reference", reference));
        String kind = content.kind().documentKind();
        return new Document(id, reference, kind, fileName, "application/pdf", printed, text, hash, at);
    }

    private ReceiptPage page(CaseFile file, Brand brand, ReceiptContent content, Locale locale, Instant now) {
        Map<String, Object> values = Map.of(
                "reference",
                file.reference(),
                "at",
                wording.moment(now, locale, file.customer().zone()));
        return new ReceiptPage(
                locale.getLanguage(),
                brand.name(),
                wording.text(content.kind().key("heading"), locale, values),
                wording.text(content.kind().key("intro"), locale, values),
                content.rows().stream()
                        .filter(row -> row.value() != null && !row.value().isBlank())
                        .map(row -> new ReceiptPage.Line(wording.text(row.labelKey(), locale), printable(row.value())))
                        .toList(),
                content.paragraphs().stream().map(Receipts::printable).toList(),
                wording.text("receipt.made", locale, values),
                wording.text("receipt.contact", locale),
                contact(brand));
    }

    private static List<String> contact(Brand brand) {
        return brand.supportPhone() == null
                ? List.of(brand.supportEmail())
                : List.of(brand.supportPhone(), brand.supportEmail());
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
