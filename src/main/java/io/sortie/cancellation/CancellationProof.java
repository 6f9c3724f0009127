package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a proof of cancellation says, in mail and document alike [CON-08, LAW-05]. */
@Component
class CancellationProof {

    private final Wording wording;

    CancellationProof(Wording wording) {
        this.wording = wording;
    }

    ReceiptContent content(CaseFile file, AgreedTerms.Terms terms) {
        Locale locale = file.customer().locale();
        Map<String, String> facts = facts(file, terms);
        List<Row> rows = new ArrayList<>();
        row(rows, "reference", file.reference().value());
        row(rows, "subscription", file.subscriptionId());
        row(rows, "plan", file.plan());
        row(rows, "customer", file.customer().name());
        row(rows, "email", file.customer().email());
        row(rows, "declaration", wording.text("receipt.declaration.cancellation", locale));
        if (file.requestedEndDate() != null) {
            row(rows, "requestedEnd", wording.date(file.requestedEndDate(), locale));
        }
        if (file.reason() != null) {
            row(rows, "reason", wording.text("reason." + file.reason(), locale));
        }
        row(rows, "comment", file.comment());
        for (String name : List.of("receivedAt", "billingEnd", "accessEnd", "dataKeptUntil", "fee", "credit")) {
            row(rows, name, facts.get(name));
        }
        return new ReceiptContent(
                "receipt.cancellation.heading",
                rows,
                List.of(
                        wording.text("receipt.effects", locale, facts),
                        wording.text("terms.reason." + terms.policy().reason(), locale, facts)));
    }

    Map<String, String> facts(CaseFile file, AgreedTerms.Terms terms) {
        Map<String, String> facts = new HashMap<>();
        facts.put("receivedAt", moment(file.openedAt(), file));
        facts.put("billingEnd", moment(file.billingEnd(), file));
        facts.put("accessEnd", moment(file.accessEnd(), file));
        facts.put("dataKeptUntil", moment(file.dataKeptUntil(), file));
        money(facts, "fee", terms.dates().fee(), file.customer().locale());
        money(facts, "credit", terms.dates().credit(), file.customer().locale());
        return facts;
    }

    private void money(Map<String, String> facts, String name, Money money, Locale locale) {
        if (!money.isZero()) {
            facts.put(name, wording.money(money, locale));
        }
    }

    private String moment(Instant instant, CaseFile file) {
        return wording.moment(
                instant, file.customer().locale(), file.customer().zone());
    }

    private static void row(List<Row> rows, String name, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row("receipt." + name, value));
        }
    }
}
