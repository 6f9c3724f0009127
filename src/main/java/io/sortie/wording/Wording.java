package io.sortie.wording;

import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads, from the message files: {@code {name}} stands for a value, so that a lawyer can edit a
 * wording without knowing an argument's position.
 */
@Component
public class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The text under this key in this language, with values put in; the key itself when there is no such text. */
    public String text(String key, Locale locale, Map<String, ?> values) {
        return fill(messages.getMessage(key, null, key, locale), values);
    }

    /** The text, or empty when there is none or when it speaks of a value that is not given. */
    public Optional<String> find(String key, Locale locale, Map<String, ?> values) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale))
                .filter(pattern ->
                        PLACEHOLDER.matcher(pattern).results().allMatch(name -> values.get(name.group(1)) != null))
                .map(pattern -> fill(pattern, values));
    }

    // One pass: braces inside a value, such as a customer named "{name}", stay what they are.
    private static String fill(String pattern, Map<String, ?> values) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.toString(values.get(name.group(1)), "")));
    }

    public String text(String key, Locale locale) {
        return text(key, locale, Map.of());
    }

    /** Date and time to the second with the zone's name, as on a receipt: "22 November 2026, 10:15:30 CET". */
    public String moment(Instant instant, Locale locale, ZoneId zone) {
        return date(instant.atZone(zone).toLocalDate(), locale) + ", "
                + clock("HH:mm:ss", instant.atZone(zone), locale);
    }

    /** Hour, minute and zone, as in "00:00 CET". */
    public String clock(Instant instant, Locale locale, ZoneId zone) {
        return clock("HH:mm", instant.atZone(zone), locale);
    }

    private String clock(String pattern, ZonedDateTime at, Locale locale) {
        return text(
                "time.clock",
                locale,
                Map.of(
                        "time", DateTimeFormatter.ofPattern(pattern, locale).format(at),
                        "zone", DateTimeFormatter.ofPattern("zzz", locale).format(at)));
    }

    /** Date and time to the minute, for a timeline. */
    public String minute(Instant instant, Locale locale, ZoneId zone) {
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
        return text("time.minute", locale, Map.of("at", at));
    }

    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    public String money(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Languages.inRegion(locale));
        format.setCurrency(money.unit());
        format.setMinimumFractionDigits(money.unit().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.unit().getDefaultFractionDigits());
        return format.format(money.value());
    }

    /** "every month", "every 2 months", "every year": how often a price is charged. */
    public String period(Period period, Locale locale) {
        Period normal = period.normalized();
        String unit = normal.getDays() > 0 ? "days" : normal.getMonths() > 0 ? "months" : "years";
        long count = normal.getDays() > 0
                ? normal.getDays()
                : normal.getMonths() > 0 ? normal.toTotalMonths() : normal.getYears();
        return text("period." + unit + (count == 1 ? ".one" : ".many"), locale, Map.of("count", count));
    }

    /** "24 hours", "1 hour", "90 minutes": how long something lasts; the rest below a minute does not count. */
    public String length(Duration length, Locale locale) {
        boolean hours = length.toMinutesPart() == 0;
        long count = hours ? length.toHours() : length.toMinutes();
        String unit = hours ? "hours" : "minutes";
        return text("length." + unit + (count == 1 ? ".one" : ".many"), locale, Map.of("count", count));
    }

    /** "340 KB", "2.4 MB": how large a file is; a part of a kilobyte counts as one. */
    public String size(long bytes, Locale locale) {
        boolean small = bytes < MEGABYTE;
        BigDecimal count = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(small ? KILOBYTE : MEGABYTE), small ? 0 : 1, RoundingMode.UP)
                .stripTrailingZeros();
        return text(
                small ? "size.kilobytes" : "size.megabytes",
                locale,
                Map.of("count", NumberFormat.getInstance(locale).format(count)));
    }
}
