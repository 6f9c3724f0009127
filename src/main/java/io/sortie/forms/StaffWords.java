package io.sortie.forms;

import io.sortie.wording.Languages;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a form tells its reader to do. A team may read only one of the languages, and a form cannot switch: so it is said in
 * each, one below the other. What is there to be told to the customer stays in the customer's language.
 */
public final class StaffWords {

    private StaffWords() {}

    /** In every language, once where all say it alike. */
    public static String inEach(Function<Locale, String> words) {
        return Languages.STAFF.stream().map(words).distinct().collect(Collectors.joining("\n"));
    }

    /** The same in one line. */
    public static String sideBySide(Function<Locale, String> words) {
        return Languages.STAFF.stream().map(words).distinct().collect(Collectors.joining(" · "));
    }
}
