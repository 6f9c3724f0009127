package io.sortie.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages Sortie speaks: to customers English, French and German, to staff English and French. To add one: its message
 * files, and its place in the list of homes.
 */
public final class Languages {

    /** The region whose dates and amounts are written where a reader names a language only. */
    private static final List<Locale> HOMES = List.of(Locale.UK, Locale.FRANCE, Locale.GERMANY);

    /** What customers read, the first of them where theirs is not among these. */
    public static final List<Locale> SPOKEN =
            HOMES.stream().map(home -> new Locale(home.getLanguage())).toList();

    /** What staff read: of their pages, forms and instructions there are only these. */
    public static final List<Locale> STAFF = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The customer's locale where its language is spoken here, with its region for dates and amounts; else English. */
    public static Locale spoken(Locale locale) {
        return locale != null && isAmong(SPOKEN, locale.getLanguage()) ? locale : Locale.ENGLISH;
    }

    /** Whether this language, as in {@code de}, is one of these. */
    public static boolean isAmong(List<Locale> languages, String language) {
        return languages.stream().anyMatch(one -> one.getLanguage().equals(language));
    }

    /** The same locale, or that of the language's home where it names no region. */
    public static Locale inRegion(Locale locale) {
        return Optional.of(locale)
                .filter(named -> !named.getCountry().isEmpty())
                .or(() -> HOMES.stream()
                        .filter(home -> home.getLanguage().equals(locale.getLanguage()))
                        .findFirst())
                .orElse(Locale.UK);
    }
}
