package io.sortie.web.pages;

import io.sortie.cases.Document;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a number that is printed on a receipt is that of a receipt of this case: then its words, as they are kept, are
 * those that were issued [LAW-05].
 *
 * @param typed as it was entered, in small letters and without blanks
 * @param issued the receipt with this number, or null
 */
record ReceiptCheck(String typed, Document issued) {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{64}");

    static ReceiptCheck of(String entered, List<Document> documents) {
        String typed = Document.hash(entered);
        Document issued = documents.stream()
                .filter(document ->
                        document.plainText() != null && document.sha256().equals(typed))
                .findFirst()
                .orElse(null);
        return new ReceiptCheck(NUMBER.matcher(typed).matches() ? typed : "", issued);
    }
}
