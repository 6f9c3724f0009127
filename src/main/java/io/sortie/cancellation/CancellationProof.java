package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a proof of cancellation says [CON-08, LAW-05]: content of the declaration, time of receipt to the second, the day
 * the contract ends, and the effects. Mail and PDF take their values from here and so cannot differ.
 */
@Component
class CancellationProof {

    private final Brands brands;
    private final Wording wording;

    CancellationProof(Brands brands, Wording wording) {
        this.brands = brands;
        this.wording = wording;
    }

    /** The values of the mail {@code cancellation-proof}: moments in the customer's zone, amounts in their format. */
    Map<String, String> values(CaseFile file, AgreedTerms.Terms terms) {
        Map<String, String> values = new HashMap<>();
        values.put("receivedAt", moment(file, file.openedAt()));
        values.put("billingEnd", moment(file, file.billingEnd()));
        values.put("accessEnd", moment(file, file.accessEnd()));
        values.put("dataKeptUntil", moment(file, file.dataKeptUntil()));
        if (file.accessEnd() != null) {
            values.put("undoUntil", moment(file, file.accessEnd()));
        }
        values.put("fee", money(file, file.amount()));
        values.put("credit", money(file, terms.dates().credit()));
        values.values().removeIf(value -> value == null);
        return values;
    }

    ReceiptContent content(CaseFile file, AgreedTerms.Terms terms) {
        Map<String, String> values = values(file, terms);
        Locale locale = locale(file);
        List<Row> rows = new ArrayList<>(declaration(file, locale));
        for (String name : List.of("receivedAt", "billingEnd", "accessEnd", "dataKeptUntil", "credit")) {
            rows.add(row(name, values.get(name)));
        }
        rows.add(row("fee", values.getOrDefault("fee", wording.text("receipt.fee.none", locale))));
        rows.add(row("regime", rules(file, terms, locale)));
        return new ReceiptContent("receipt.cancellation.heading", rows, effects(values, locale));
    }

    private List<Row> declaration(CaseFile file, Locale locale) {
        return List.of(
                row("reference", file.reference().value()),
                row("brand", brands.find(file.brand()).map(Brand::name).orElse(file.brand())),
                row("subscription", file.subscriptionId()),
                row("plan", file.plan()),
                row("name", file.customer().name()),
                row("email", file.customer().email()),
                row("declaration", wording.text("receipt.declaration.cancellation", locale)),
                row(
                        "requestedEnd",
                        file.requestedEndDate() == null
                                ? wording.text("receipt.requestedEnd.none", locale)
                                : wording.date(file.requestedEndDate(), locale)),
                row("reason", reason(file, locale)),
                row("comment", file.comment()));
    }

    // What law demands of a proof: not the dates alone but what they mean.
    private List<String> effects(Map<String, String> values, Locale locale) {
        return Stream.of("contract", "access", "data", "fee", "credit")
                .flatMap(effect -> wording.find("receipt.effect." + effect, locale, values).stream())
                .toList();
    }

    private String rules(CaseFile file, AgreedTerms.Terms terms, Locale locale) {
        String rules = wording.text("receipt.regime." + file.regime(), locale);
        return rules + " " + wording.text("terms.reason." + terms.policy().reason(), locale);
    }

    private String reason(CaseFile file, Locale locale) {
        return file.reason() == null
                ? null
                : wording.find("cancel.reason." + file.reason(), locale, Map.of())
                        .orElse(file.reason());
    }

    private String moment(CaseFile file, Instant instant) {
        return instant == null
                ? null
                : wording.moment(instant, locale(file), file.customer().zone());
    }

    private String money(CaseFile file, Money money) {
        return money == null || money.isZero() ? null : wording.money(money, locale(file));
    }

    private static Locale locale(CaseFile file) {
        return Languages.spoken(file.customer().locale());
    }

    private static Row row(String label, String value) {
        return new Row("receipt.label." + label, value);
    }
}
