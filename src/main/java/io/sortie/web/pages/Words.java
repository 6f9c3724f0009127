package io.sortie.web.pages;

import io.sortie.billing.Money;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Timeline;
import io.sortie.cases.TimelineWords;
import io.sortie.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** The wording of one page: bound to the reader's language and to the zone that its dates are read in. */
final class Words {

    private final Wording wording;
    private final TimelineWords timeline;
    private final Locale locale;
    private final ZoneId zone;

    Words(Wording wording, TimelineWords timeline, Locale locale, ZoneId zone) {
        this.wording = wording;
        this.timeline = timeline;
        this.locale = locale;
        this.zone = zone;
    }

    Words in(ZoneId other) {
        return new Words(wording, timeline, locale, other);
    }

    Locale locale() {
        return locale;
    }

    public String of(String key) {
        return wording.text(key, locale);
    }

    public String of(String key, String name, Object value) {
        return wording.text(key, locale, Map.of(name, value));
    }

    public String of(String key, Map<String, ?> values) {
        return wording.text(key, locale, values);
    }

    /** What this kind of case says ({@code refund.<key>}), or else what all do. */
    public String by(CaseKind kind, String key) {
        return orText(kind.processId() + "." + key, of(key));
    }

    /** The text under the key, or else this text: for words that a policy table brings along. */
    public String orText(String key, String text) {
        String found = of(key);
        return found.equals(key) ? text : found;
    }

    public String date(Instant instant) {
        return wording.date(instant.atZone(zone).toLocalDate(), locale);
    }

    /** The last whole day before this moment. */
    public String dayBefore(Instant instant) {
        return date(instant.atZone(zone).toLocalDate().minusDays(1));
    }

    public String date(LocalDate date) {
        return wording.date(date, locale);
    }

    /** Hour, minute and zone, as in "00:00 CET". */
    public String time(Instant instant) {
        return wording.clock(instant, locale, zone);
    }

    public String moment(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    public String minute(Instant instant) {
        return wording.minute(instant, locale, zone);
    }

    public String second(Instant instant) {
        return wording.moment(instant, locale, zone);
    }

    public String size(long bytes) {
        return wording.size(bytes, locale);
    }

    public String money(Money money) {
        return wording.money(money, locale);
    }

    public String zoneName() {
        return zone.getId().replace('_', ' ');
    }

    /** A length of time in words: "1 month", "14 days". */
    public String duration(String length) {
        Period period = Period.parse(length);
        boolean days = period.getDays() > 0;
        boolean years = !days && period.getMonths() == 0;
        long count = days ? period.getDays() : years ? period.getYears() : period.toTotalMonths();
        String unit = days ? "days" : years ? "years" : "months";
        return of("duration." + unit + (count == 1 ? ".one" : ".many"), "count", count);
    }

    /** A length of time in words: "72 hours". */
    public String length(Duration length) {
        return wording.length(length, locale);
    }

    public String every(Period period) {
        return wording.period(period, locale);
    }

    public String sentence(Timeline.Entry entry) {
        return timeline.sentence(entry, locale, zone);
    }

    /** Who acted [GUI-09]. */
    public String who(Timeline.Entry entry, boolean own) {
        return timeline.who(entry.actor(), own, locale);
    }

    public String day(String date) {
        return date(LocalDate.parse(date));
    }

    public String country(String code) {
        return orText("country." + code, new Locale("", code).getDisplayCountry(locale));
    }

    public String language(Locale other) {
        return other.getDisplayLanguage(locale);
    }

    public String mailto(String address, String subject) {
        return "mailto:" + address + "?subject=" + UriUtils.encode(subject, StandardCharsets.UTF_8);
    }

    /** A mail's text for others than its reader: the places where the links were stay empty of them. */
    public String unlinked(String mail) {
        return mail.replaceAll("%%[A-Z_]+%%", of("agent.mails.link"));
    }

    public String unbroken(String phone) {
        return phone.replace(' ', '\u00a0');
    }

    /** A telephone number as a link, without the spaces that people read it by. */
    public String tel(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
