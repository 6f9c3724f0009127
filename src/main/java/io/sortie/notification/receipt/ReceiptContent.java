package io.sortie.notification.receipt;

import io.sortie.cases.Document;
import java.util.List;
import java.util.Locale;

/**
 * What a durable document says.
 *
 * @param rows label key (in {@code messages/receipt}) and value, in the order printed
 * @param paragraphs sentences in the customer's language: what follows from it
 */
public record ReceiptContent(Kind kind, List<Row> rows, List<String> paragraphs) {

    /** What it proves; heading, first sentence and file name stand under {@code receipt.<kind>.} in the message files. */
    public enum Kind {
        /** Billing has been stopped. */
        CANCELLATION(Document.RECEIPT),
        /** The same after an agent has reviewed the stated cause [LAW-02, LAW-15]. */
        DECISION(Document.RECEIPT),
        /** The app store has ended it. */
        STORE(Document.RECEIPT),
        /** The cancellation has been received, whatever becomes of it [LAW-05, LAW-16]. */
        NOTIFICATION(Document.NOTIFICATION),
        /** A cancellation as the customer has sent it [LAW-16]. */
        DECLARATION(Document.NOTIFICATION),
        /** A withdrawal has been stated, whatever becomes of it [LAW-11]. */
        WITHDRAWAL(Document.NOTIFICATION),
        /** The data of an account has been erased; it names nobody [LAW-17]. */
        ERASURE(Document.CERTIFICATE);

        private final String documentKind;

        Kind(String documentKind) {
            this.documentKind = documentKind;
        }

        String documentKind() {
            return documentKind;
        }

        String key(String part) {
            return "receipt." + name().toLowerCase(Locale.ROOT) + "." + part;
        }
    }

    public record Row(String labelKey, String value) {

        /** A row with the label {@code receipt.label.<name>}; without a value it is not printed. */
        public static Row of(String name, String value) {
            return new Row("receipt.label." + name, value);
        }
    }

    public ReceiptContent {
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
    }
}
