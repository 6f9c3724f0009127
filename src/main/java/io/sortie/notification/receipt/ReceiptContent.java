package io.sortie.notification.receipt;

import java.util.List;

/**
 * What a durable proof says.
 *
 * @param headingKey of the title in {@code messages/receipt}, for example {@code receipt.cancellation.heading}
 * @param rows label key (in {@code messages/receipt}) and value, in the order printed
 * @param paragraphs sentences in the customer's language: what follows from it
 */
public record ReceiptContent(String headingKey, List<Row> rows, List<String> paragraphs) {

    public record Row(String labelKey, String value) {}

    public ReceiptContent {
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
    }
}
