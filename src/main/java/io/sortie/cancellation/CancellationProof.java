package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Regime;
import io.sortie.notification.receipt.DeclarationRows;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What proof and receipt of a cancellation say [CON-08, LAW-05]: content of the declaration, time of receipt to the second,
 * the day the contract ends, and the effects. Mail and PDF take their values from here and so cannot differ.
 */
@Component
class CancellationProof {

    private final DeclarationRows declaration;
    private final Wording wording;
    private final Clock clock;

    CancellationProof(DeclarationRows declaration, Wording wording, Clock clock) {
        this.declaration = declaration;
        this.wording = wording;
        this.clock = clock;
    }

    /** The values of the mail: moments in the customer's zone, amounts in their format. */
    Map<String, String> values(CaseFile file, AgreedTerms.Terms terms, ProvenEnds ends) {
        Map<String, String> values = new HashMap<>();
        values.put("receivedAt", moment(file, file.openedAt()));
        values.put("billingEnd", moment(file, ends.billingEnd()));
        values.put("accessEnd", moment(file, ends.accessEnd()));
        values.put("dataKeptUntil", moment(file, ends.dataKeptUntil()));
        // an end that is over when it is proved, as one for cause, is not taken back any more
        boolean ahead = ends.accessEnd() != null && ends.accessEnd().isAfter(clock.instant());
        values.put("undoUntil", ahead ? moment(file, ends.accessEnd()) : null);
        values.put("fee", money(file, ends.fee()));
        values.put("credit", money(file, ends.credit()));
        values.put("cause", cause(file, terms.claim()));
        values.values().removeIf(value -> value == null);
        return values;
    }

    ReceiptContent content(Kind kind, CaseFile file, AgreedTerms.Terms terms, ProvenEnds ends) {
        Map<String, String> values = values(file, terms, ends);
        Locale locale = locale(file);
        List<Row> rows = new ArrayList<>(declaration.of(file));
        for (String name : List.of("billingEnd", "accessEnd", "dataKeptUntil", "credit")) {
            rows.add(Row.of(name, values.get(name)));
        }
        rows.add(Row.of("fee", values.getOrDefault("fee", wording.text("receipt.fee.none", locale))));
        rows.add(Row.of("regime", rules(file, terms, locale)));
        return new ReceiptContent(kind, rows, effects(kind, values, locale));
    }

    // What law demands of a proof: not the dates alone but what they mean.
    private List<String> effects(Kind kind, Map<String, String> values, Locale locale) {
        Stream<String> first = kind == Kind.NOTIFICATION ? Stream.of("received", "proof") : Stream.of();
        return Stream.concat(first, Stream.of("contract", "access", "data", "fee", "credit", "cause"))
                .flatMap(effect -> wording.find("receipt.effect." + effect, locale, values).stream())
                .toList();
    }

    /** What became of a cause for an earlier end, and that the ordinary one stands until then [LAW-02, LAW-15]. */
    private String cause(CaseFile file, AgreedTerms.Claim claim) {
        if (claim == null) {
            return null;
        }
        String answer = claim.accepted() == null ? "open" : claim.accepted() ? "accepted" : "declined";
        String end = moment(file, claim.dates().billingEnd());
        return wording.text("receipt.cause." + answer, locale(file), Map.of("causeEnd", end));
    }

    private String rules(CaseFile file, AgreedTerms.Terms terms, Locale locale) {
        boolean confirmed = terms.policy().link() == CancellationPolicy.Link.REQUIRED;
        String regime =
                confirmed || file.regime() == Regime.STATUTORY ? file.regime().name() : "received";
        String rules = wording.text("receipt.regime." + regime, locale);
        return rules + " " + wording.text("terms.reason." + terms.policy().reason(), locale);
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
}
