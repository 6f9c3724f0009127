package io.sortie.cases;

import io.sortie.billing.Money;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Timeline entries as sentences: moments are kept as ISO instants and written for each reader's language and zone. */
@Component
public class TimelineWords {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]+([.][0-9]+)? [A-Z]{3}");

    private final Wording wording;

    TimelineWords(Wording wording) {
        this.wording = wording;
    }

    public String sentence(Timeline.Entry entry, Locale locale, ZoneId zone) {
        Map<String, String> values = new HashMap<>(entry.values());
        values.replaceAll((name, value) -> readable(value, locale, zone));
        return wording.text("timeline." + entry.key(), locale, values);
    }

    private String readable(String value, Locale locale, ZoneId zone) {
        if (AMOUNT.matcher(value).matches()) {
            return money(value, locale);
        }
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return wording.minute(Instant.parse(value), locale, zone);
        } catch (DateTimeParseException text) {
            return value;
        }
    }

    private String money(String value, Locale locale) {
        try {
            String[] parts = value.split(" ");
            return wording.money(Money.of(parts[0], parts[1]), locale);
        } catch (IllegalArgumentException text) {
            return value;
        }
    }
}
