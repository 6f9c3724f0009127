package io.sortie.forms;

import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Timeline;
import io.sortie.cases.TimelineWords;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every agent's form shows of a case: put on the task while it is open and gone with it [LAW-21]. */
@Component
public class CaseSummary {

    private final Timeline timeline;
    private final TimelineWords words;
    private final Brands brands;
    private final Wording wording;
    private final String baseUrl;

    CaseSummary(
            Timeline timeline,
            TimelineWords words,
            Brands brands,
            Wording wording,
            @Value("${sortie.base-url}") String baseUrl) {
        this.timeline = timeline;
        this.words = words;
        this.brands = brands;
        this.wording = wording;
        this.baseUrl = baseUrl;
    }

    /** Agents read a case in the language they will speak with the customer. */
    public Locale agentLocale(CaseFile file) {
        return file.customer().locale();
    }

    public Map<String, String> of(CaseFile file) {
        Locale locale = agentLocale(file);
        Map<String, String> shown = new HashMap<>();
        shown.put("caseReference", file.reference().value());
        shown.put("caseLink", baseUrl + "/agent/cases/" + file.reference());
        shown.put("brandName", brands.find(file.brand()).orElseThrow().name());
        shown.put("customerName", file.customer().name());
        shown.put("customerEmail", file.customer().email());
        shown.put("customerLanguage", locale.getDisplayLanguage(locale));
        shown.put("plan", file.plan() == null ? "–" : file.plan() + " (" + file.subscriptionId() + ")");
        shown.put("customerSince", file.customerSince() == null ? "" : wording.date(file.customerSince(), locale));
        shown.put("channelText", wording.text("channel." + file.channel(), locale));
        shown.put("reasonText", file.reason() == null ? "–" : reason(file.reason(), locale));
        shown.put("comment", file.comment() == null ? "–" : file.comment());
        shown.put(
                "expectedResolutionText",
                file.expectedResolution() == null
                        ? "–"
                        : wording.text("cancel.expectedResolution." + file.expectedResolution(), locale));
        shown.put("timelineText", timelineText(file, locale));
        return shown;
    }

    /** Why, by a key of cancellations or, of a refund that brought none, by its cause. */
    private String reason(String key, Locale locale) {
        return wording.find("cancel.reason." + key, locale, Map.of())
                .orElseGet(() -> wording.text("refund.cause." + key, locale));
    }

    /** The engine holds texts of so many characters and no more; what is older stands on the case page. */
    private static final int LONGEST = 4000;

    private static final String EARLIER = "…\n";
    private static final String BREAK = "\n";

    /** What has happened, the newest last; as much of it as a form can hold. */
    public String timelineText(CaseFile file, Locale locale) {
        StringBuilder text = new StringBuilder();
        List<Timeline.Entry> entries = timeline.of(file.reference());
        for (int i = entries.size() - 1; i >= 0; i--) {
            String line = line(entries.get(i), file, locale);
            if (text.length() + BREAK.length() + line.length() + EARLIER.length() > LONGEST) {
                String rest = text.isEmpty() ? line.substring(0, LONGEST - EARLIER.length()) : "";
                return EARLIER + rest + text;
            }
            text.insert(0, text.isEmpty() ? line : line + BREAK);
        }
        return text.toString();
    }

    private String line(Timeline.Entry entry, CaseFile file, Locale locale) {
        return wording.minute(entry.at(), locale, file.customer().zone()) + " · "
                + words.sentence(entry, locale, file.customer().zone());
    }
}
