package io.sortie.chargewatch;

import io.sortie.cases.CaseFile;
import io.sortie.chargewatch.WatchedCharges.Found;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Charges that were found, in words: for the customer's mails and for finance's form. */
@Component
class ChargeWords {

    private final CaseSummary summary;
    private final Wording wording;

    ChargeWords(CaseSummary summary, Wording wording) {
        this.summary = summary;
        this.wording = wording;
    }

    /** "€12.90 on 3 March 2027", one after the other. */
    String listed(List<Found> charges, CaseFile file) {
        return charges.stream().map(charge -> listed(charge, file)).collect(Collectors.joining("; "));
    }

    private String listed(Found charge, CaseFile file) {
        Locale locale = file.customer().locale();
        LocalDate day = LocalDate.ofInstant(charge.chargedAt(), file.customer().zone());
        Map<String, String> values =
                Map.of("amount", wording.money(charge.amount(), locale), "date", wording.date(day, locale));
        return wording.text("mail.charge", locale, values);
    }

    String moment(Instant instant, CaseFile file) {
        return wording.moment(instant, file.customer().locale(), file.customer().zone());
    }

    /** @param what was done about a charge: refunded, credited, explained */
    String done(String what, CaseFile file) {
        return wording.text("mail.charge-handled." + what, file.customer().locale());
    }

    /** One line for each, with what finance needs to find it in billing. */
    String lines(List<Found> charges, CaseFile file) {
        Locale locale = summary.agentLocale(file);
        return charges.stream()
                .map(charge -> String.join(
                                " · ",
                                minute(charge.chargedAt(), file),
                                wording.money(charge.amount(), locale),
                                kind(charge),
                                charge.chargeId())
                        + (charge.again() ? " · " + wording.text("form.watch.not-paid-back", locale) : ""))
                .collect(Collectors.joining("\n"));
    }

    /** Billing may know kinds that we have no word for. */
    private String kind(Found charge) {
        return StaffWords.sideBySide(locale ->
                wording.find("charge.kind." + charge.kind(), locale, Map.of()).orElse(charge.kind()));
    }

    /** What was agreed, beside what was charged. */
    String end(ChargeWatch watch, CaseFile file) {
        Locale locale = summary.agentLocale(file);
        Map<String, String> values = new HashMap<>();
        values.put("openedAt", minute(file.openedAt(), file));
        values.put("billingEnd", minute(file.billingEnd(), file));
        values.put("accessEnd", minute(file.accessEnd(), file));
        values.put("zone", file.customer().zone().getId());
        values.put("fee", file.amount() == null ? "–" : wording.money(file.amount(), locale));
        values.put("until", minute(watch.until(), file));
        return wording.text("form.watch", locale, values) + "\n"
                + wording.text("terms.reason." + watch.reason(), locale);
    }

    private String minute(Instant instant, CaseFile file) {
        return wording.minute(
                instant, summary.agentLocale(file), file.customer().zone());
    }
}
