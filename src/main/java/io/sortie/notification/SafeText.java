package io.sortie.notification;

import java.util.regex.Pattern;

/** What others wrote, made safe for a header or a line of a mail. */
final class SafeText {

    // Control characters, Unicode line and paragraph separators, and marks that turn the direction of what follows.
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("%%(?=[A-Z_]*LINK%%)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .,'’·-]{0,59}");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("[\\p{L}\\p{M}]{2,}\\.[\\p{L}\\p{M}]{2,}");

    private SafeText() {}

    /** One line without control characters, whatever came in: no second header can begin here. */
    static String line(String text) {
        return PLACEHOLDER.matcher(BREAKS.matcher(text).replaceAll(" ").strip()).replaceAll("");
    }

    /**
     * The name if it reads like one. Anybody can send a form in somebody's name: "Call 0900…" or "visit evil.example" must
     * not reach the customer under the brand's letterhead.
     */
    static boolean readsLikeName(String name) {
        return name != null
                && NAME.matcher(name).matches()
                && !LIKE_AN_ADDRESS.matcher(name).find();
    }
}
