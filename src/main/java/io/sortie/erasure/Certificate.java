package io.sortie.erasure;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.notification.receipt.ReceiptContent.Row;
import io.sortie.notification.receipt.Receipts;
import io.sortie.personaldata.DataCategory;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proves that a request was carried out, and names nobody: only the customer knows whose reference it is [LAW-17]. */
@Component
class Certificate {

    private final Receipts receipts;
    private final ErasureResults results;
    private final ErasureWords words;
    private final AccountDeletions deletions;
    private final Cases cases;
    private final Brands brands;
    private final Wording wording;

    Certificate(
            Receipts receipts,
            ErasureResults results,
            ErasureWords words,
            AccountDeletions deletions,
            Cases cases,
            Brands brands,
            Wording wording) {
        this.receipts = receipts;
        this.results = results;
        this.words = words;
        this.deletions = deletions;
        this.cases = cases;
        this.brands = brands;
        this.wording = wording;
    }

    private Instant received(CaseFile file) {
        return deletions.find(file.reference()).map(AccountDeletion::receivedAt).orElse(file.openedAt());
    }

    void issue(CaseFile file) {
        issue(file, List.of(text("receipt.erasure.nobody", file, Map.of())));
    }

    /**
     * A further one, beside the first: it tells what was kept until now, too, and is erased. Years later a brand may be
     * gone, and that keeps nothing from being erased.
     */
    void add(CaseReference reference, DataCategory category) {
        CaseFile file = cases.get(reference);
        if (brands.find(file.brand()).isPresent()) {
            String erased = text("erasure.category." + category, file, Map.of());
            issue(
                    file,
                    List.of(
                            text("receipt.erasure.addition", file, Map.of("category", erased)),
                            text("receipt.erasure.nobody", file, Map.of())));
        }
    }

    private String text(String key, CaseFile file, Map<String, Object> values) {
        return wording.text(key, Languages.spoken(file.customer().locale()), values);
    }

    private void issue(CaseFile file, List<String> paragraphs) {
        Locale locale = Languages.spoken(file.customer().locale());
        ZoneId zone = file.customer().zone();
        Stream<Row> request = Stream.of(
                Row.of("reference", file.reference().value()),
                Row.of("brand", brands.find(file.brand()).map(Brand::name).orElse(file.brand())),
                Row.of("declaration", wording.text("receipt.declaration.account-deletion", locale)),
                Row.of("receivedAt", wording.moment(received(file), locale, zone)));
        Stream<Row> outcomes = results.all(file.reference()).stream()
                .filter(Result::done)
                .map(result -> new Row("erasure.category." + result.category(), words.outcome(result, locale, zone)));
        receipts.create(
                file,
                new ReceiptContent(
                        Kind.ERASURE, Stream.concat(request, outcomes).toList(), paragraphs));
    }
}
