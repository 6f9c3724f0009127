package io.sortie.withdrawal;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the receipt of a statement says: its content, and its date and time to the second with the zone [LAW-11]. */
@Component
class WithdrawalReceipt {

    private final Brands brands;
    private final Wording wording;

    WithdrawalReceipt(Brands brands, Wording wording) {
        this.brands = brands;
        this.wording = wording;
    }

    String receivedAt(CaseFile file) {
        return wording.moment(file.openedAt(), locale(file), file.customer().zone());
    }

    ReceiptContent content(CaseFile file, Withdrawal withdrawal) {
        Locale locale = locale(file);
        String receivedAt = receivedAt(file);
        List<Row> rows = List.of(
                Row.of("reference", file.reference().value()),
                Row.of("brand", brands.find(file.brand()).map(Brand::name).orElse(file.brand())),
                Row.of("contract", withdrawal.contract()),
                Row.of("name", file.customer().name()),
                Row.of("email", file.customer().email()),
                Row.of("declaration", wording.text("receipt.declaration.withdrawal", locale)),
                Row.of("receivedAt", receivedAt));
        String standing = withdrawal.answer() == Judgement.Answer.VALID ? "valid" : "examined";
        List<String> effects = Stream.of("received", standing)
                .map(effect ->
                        wording.text("receipt.withdrawal.effect." + effect, locale, Map.of("receivedAt", receivedAt)))
                .toList();
        return new ReceiptContent(Kind.WITHDRAWAL, rows, effects);
    }

    private static Locale locale(CaseFile file) {
        return Languages.spoken(file.customer().locale());
    }
}
