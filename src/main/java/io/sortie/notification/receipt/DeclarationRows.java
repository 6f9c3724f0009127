package io.sortie.notification.receipt;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a customer declared and when it was received, to the second: the first rows of every document [LAW-05, LAW-16]. */
@Component
public class DeclarationRows {

    private final Brands brands;
    private final Wording wording;

    DeclarationRows(Brands brands, Wording wording) {
        this.brands = brands;
        this.wording = wording;
    }

    public List<Row> of(CaseFile file) {
        Locale locale = Languages.spoken(file.customer().locale());
        return List.of(
                Row.of("reference", file.reference().value()),
                Row.of("brand", brands.find(file.brand()).map(Brand::name).orElse(file.brand())),
                Row.of("subscription", file.subscriptionId()),
                Row.of("plan", file.plan()),
                Row.of("name", file.customer().name()),
                Row.of("email", file.customer().email()),
                Row.of("declaration", wording.text("receipt.declaration.cancellation", locale)),
                Row.of(
                        "requestedEnd",
                        file.requestedEndDate() == null
                                ? wording.text("receipt.requestedEnd.none", locale)
                                : wording.date(file.requestedEndDate(), locale)),
                Row.of("reason", reason(file, locale)),
                Row.of("comment", file.comment()),
                Row.of(
                        "receivedAt",
                        wording.moment(file.openedAt(), locale, file.customer().zone())));
    }

    /** The same without what billing knows of it: for whoever sent it, and may be somebody else than the customer. */
    List<Row> written(CaseFile file) {
        return of(file).stream()
                .filter(row -> !row.labelKey().equals(Row.of("plan", null).labelKey()))
                .toList();
    }

    private String reason(CaseFile file, Locale locale) {
        return file.reason() == null
                ? null
                : wording.find("cancel.reason." + file.reason(), locale, Map.of())
                        .orElse(file.reason());
    }
}
