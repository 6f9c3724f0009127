package io.sortie.cases;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/**
 * A document kept with a case.
 *
 * @param plainText the same words as text, or null
 * @param sha256 of the plain text where there is one, else of the content; hexadecimal
 */
public record Document(
        String id,
        CaseReference reference,
        String kind,
        String fileName,
        String contentType,
        byte[] content,
        String plainText,
        String sha256,
        Instant createdAt) {

    /** The kind of a durable proof. */
    public static final String RECEIPT = "RECEIPT";

    /** The kind of the receipt of a request, which holds until there is a proof. */
    public static final String NOTIFICATION = "NOTIFICATION";

    /** The kind of a certificate of erasure, which names nobody and stays when everything else goes [LAW-21]. */
    public static final String CERTIFICATE = "CERTIFICATE";

    /** A hash as people type it or copy it out of a PDF, which writes two letters as one sign (ﬀ) where it can. */
    public static String hash(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
