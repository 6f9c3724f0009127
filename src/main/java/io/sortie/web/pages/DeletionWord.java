package io.sortie.web.pages;

import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The word that a customer types beside the button, so that no program that opens links and presses buttons can have an
 * account erased [S13]. Case, accents and blanks are forgiven, an umlaut may be spelled out, and the word of another of our
 * languages does as well.
 */
@Component
class DeletionWord {

    /** The form's name for it. */
    static final String FIELD = "word";

    private static final String KEY = "confirm.deletion.word";

    private final Wording wording;

    DeletionWord(Wording wording) {
        this.wording = wording;
    }

    /** As the page shows it. */
    String in(Locale locale) {
        return wording.text(KEY, locale);
    }

    boolean isTyped(String entry) {
        String typed = plain(entry == null ? "" : entry);
        return Languages.SPOKEN.stream()
                .map(this::in)
                .flatMap(word -> Stream.of(word, spelledOut(word)))
                .map(DeletionWord::plain)
                .anyMatch(typed::equals);
    }

    // Not every keyboard has an umlaut.
    private static String spelledOut(String word) {
        return word.replace("Ä", "AE").replace("Ö", "OE").replace("Ü", "UE");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Z}\\s]", "")
                .toUpperCase(Locale.ROOT);
    }
}
