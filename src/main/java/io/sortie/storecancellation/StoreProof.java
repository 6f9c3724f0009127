package io.sortie.storecancellation;

import io.sortie.billing.Subscription.AppStore;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Timeline;
import io.sortie.notification.receipt.DeclarationRows;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the proof of an end at an app store says [GUI-02, CON-08]: what is recorded of it, who said so and when it was seen,
 * and what the customer can do if charges go on. The end is the store's; Sortie only records it.
 */
@Component
class StoreProof {

    /** The customer's own report, on the timeline. */
    static final String REPORTED = "store-reported";

    /** What the check found, on the timeline. */
    static final String ENDED = "store-ended";

    private static final Set<String> HELP = Set.of("contact", "contact-recorded");

    private final DeclarationRows declaration;
    private final Timeline timeline;
    private final Wording wording;

    StoreProof(DeclarationRows declaration, Timeline timeline, Wording wording) {
        this.declaration = declaration;
        this.timeline = timeline;
        this.wording = wording;
    }

    /** The values of mail and document; what did not happen is not among them. */
    Map<String, String> values(CaseFile file, AppStore store) {
        Locale locale = locale(file);
        Map<String, String> values = new HashMap<>();
        values.put("reference", file.reference().value());
        values.put("storeName", wording.text("store." + store, locale));
        values.put("storeUrl", wording.text("store." + store + ".url", locale));
        values.put("accessEnd", moment(file, file.accessEnd()));
        values.put("reportedAt", last(file, Set.of(REPORTED)));
        values.put("helpedAt", last(file, HELP));
        values.put("seenAt", last(file, Set.of(ENDED)));
        values.values().removeIf(value -> value == null);
        return values;
    }

    ReceiptContent content(CaseFile file, Map<String, String> values) {
        List<Row> rows = new ArrayList<>(declaration.of(file));
        for (String name : List.of("storeName", "reportedAt", "helpedAt", "seenAt", "accessEnd")) {
            rows.add(Row.of(name, values.get(name)));
        }
        List<String> effects = Stream.of("recorded", "access", "charges")
                .flatMap(effect -> wording.find("receipt.store." + effect, locale(file), values).stream())
                .toList();
        return new ReceiptContent(Kind.STORE, rows, effects);
    }

    private String last(CaseFile file, Set<String> keys) {
        return timeline.of(file.reference()).stream()
                .filter(entry -> keys.contains(entry.key()))
                .reduce((earlier, later) -> later)
                .map(entry -> moment(file, entry.at()))
                .orElse(null);
    }

    private String moment(CaseFile file, Instant instant) {
        return instant == null
                ? null
                : wording.moment(instant, locale(file), file.customer().zone());
    }

    private static Locale locale(CaseFile file) {
        return Languages.spoken(file.customer().locale());
    }
}
