package io.sortie.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds card numbers in text [SEM-13, LAW-25]: 13 to 19 digits that pass the Luhn check, in any script's digits, with or
 * without separators between them.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;

    /** More separators than this between two digits mean that they do not belong together. */
    private static final int WIDEST_GAP = 3;

    private static final String SEPARATORS = ".,/\\_|*~'\u00B7\u2022\u2027\u2043\u2044\u2212\u02D7\u30FB\u2018\u2019";

    /** A date is not part of a number beside it, and an id of the engine (UUID) is not a number at all. */
    private static final Pattern NEVER_A_CARD = Pattern.compile("(?<![\\p{Alnum}-])(?:"
            + "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d|-\\d)"
            + "|\\p{XDigit}{8}-\\p{XDigit}{4}-[1-8]\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}-\\p{XDigit}{12}(?!\\p{Alnum})"
            + ")");

    private CardNumbers() {}

    /** True when the text holds what may be a full card number; null and empty text hold none. */
    public static boolean contained(String text) {
        if (text == null || text.length() < SHORTEST) {
            return false;
        }
        DigitRun run = new DigitRun();
        int gap = 0;
        int[] characters = plain(text).codePoints().toArray();
        for (int character : characters) {
            if (Character.isDigit(character)) {
                run.add(Character.digit(character, 10), gap > 0);
                gap = 0;
            } else {
                gap = isInvisible(character) ? Math.max(gap, 1) : gap + 1;
                if (gap > WIDEST_GAP || !isInvisible(character) && !isSeparator(character)) {
                    if (run.holdsCard()) {
                        return true;
                    }
                    run.clear();
                }
            }
        }
        return run.holdsCard();
    }

    /** Full-width, superscript and circled digits become plain ones; what is never a card becomes a semicolon. */
    private static String plain(String text) {
        boolean simple = Normalizer.isNormalized(text, Normalizer.Form.NFKC);
        String normal = simple ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NEVER_A_CARD.matcher(normal).replaceAll(";");
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSeparator(int character) {
        return Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || SEPARATORS.indexOf(character) >= 0;
    }
}
