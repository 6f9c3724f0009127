package io.sortie.wording;

import java.util.List;
import java.util.Locale;

/** The languages Sortie speaks to customers: French and English. */
public final class Languages {

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The customer's locale where its language is spoken here, with its region for dates and amounts; else English. */
    public static Locale spoken(Locale locale) {
        boolean known = locale != null
                && (Locale.FRENCH.getLanguage().equals(locale.getLanguage())
                        || Locale.ENGLISH.getLanguage().equals(locale.getLanguage()));
        return known ? locale : Locale.ENGLISH;
    }
}
