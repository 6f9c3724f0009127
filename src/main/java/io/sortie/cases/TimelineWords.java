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

/**
 * Timeline entries as sentences: moments are kept as ISO instants and written for each reader's language and zone. Customers
 * read them too, so an agent who is named in one is called by first name.
 */
@Component
public class TimelineWords {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]+([.][0-9]+)? [A-Z]{3}");

    private static final String AGENT = "agent";
    // A message key in braces. Only these: a note may hold braces too, and stays what somebody wrote.
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "[{](mail[.]name|eligibility[.]reason|answer[.]reason|withdrawal[.]found|refund)[.][A-Za-z_.-]+[}]");

    private final Wording wording;
    private final AgentNames names;

    TimelineWords(Wording wording, AgentNames names) {
        this.wording = wording;
        this.names = names;
    }

    /** Who acted: customers read "you" and an agent's first name, colleagues the name an agent signs in with [GUI-09]. */
    public String who(Actor actor, boolean byCustomer, Locale locale) {
        if (!AGENT.equals(actor.role())) {
            boolean you = byCustomer && "customer".equals(actor.role());
            return wording.text("actor." + (you ? "you" : actor.role()), locale);
        }
        return byCustomer ? named(actor.name(), "actor.agent", locale) : actor.shown();
    }

    public String sentence(Timeline.Entry entry, Locale locale, ZoneId zone) {
        Map<String, String> values = new HashMap<>(entry.values());
        values.computeIfPresent(AGENT, (name, user) -> named(user, "timeline.agent", locale));
        values.replaceAll((name, value) -> readable(value, locale, zone));
        return wording.text("timeline." + entry.key(), locale, values);
    }

    private String named(String user, String otherwise, Locale locale) {
        return names.firstName(user).orElseGet(() -> wording.text(otherwise, locale));
    }

    private String readable(String value, Locale locale, ZoneId zone) {
        if (OTHER_WORDS.matcher(value).matches()) {
            return wording.text(value.substring(1, value.length() - 1), locale);
        }
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
