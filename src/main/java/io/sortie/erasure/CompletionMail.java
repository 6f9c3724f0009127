package io.sortie.erasure;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.personaldata.DataCategory.Holder;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells what was erased where and when, what is kept, why and until when [LAW-17, LAW-20]; the last mail before the address
 * goes too. What Sortie itself holds is named beforehand: it goes once a mail server has this mail.
 */
@Component
class CompletionMail {

    private static final String KIND = "account-erased";

    private final ErasureResults results;
    private final ErasureWords words;
    private final Wording wording;
    private final Outbox outbox;
    private final Timeline timeline;

    CompletionMail(ErasureResults results, ErasureWords words, Wording wording, Outbox outbox, Timeline timeline) {
        this.results = results;
        this.words = words;
        this.wording = wording;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    void send(CaseFile file) {
        Locale locale = Languages.spoken(file.customer().locale());
        List<Result> all = results.all(file.reference());
        Map<String, String> values = new HashMap<>();
        values.put("erasedAccounts", erased(all, Holder.ACCOUNTS, file, locale));
        values.put("erasedBilling", erased(all, Holder.BILLING, file, locale));
        values.put("erasedHere", here(all, locale));
        if (all.stream().anyMatch(Result::kept)) {
            values.put("kept", sentences(all.stream().filter(Result::kept).toList(), file, locale));
        }
        outbox.put(new Mail(file.reference(), KIND, values));
        timeline.add(file.reference(), Actor.SORTIE, Channel.EMAIL, "erasure-told", Map.of());
    }

    private String erased(List<Result> all, Holder holder, CaseFile file, Locale locale) {
        List<Result> theirs = all.stream()
                .filter(result -> result.category().holder() == holder && !result.kept())
                .toList();
        return theirs.isEmpty() ? wording.text("erasure.nothing", locale) : sentences(theirs, file, locale);
    }

    private String here(List<Result> all, Locale locale) {
        String categories = all.stream()
                .filter(result -> result.category().holder() == Holder.SORTIE && !result.kept())
                .map(result -> words.category(result, locale))
                .collect(Collectors.joining(", "));
        return wording.text("erasure.soon", locale, Map.of("categories", categories));
    }

    private String sentences(List<Result> some, CaseFile file, Locale locale) {
        return some.stream()
                .map(result -> words.sentence(result, locale, file.customer().zone()))
                .collect(Collectors.joining(" "));
    }
}
