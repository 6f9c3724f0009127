package io.sortie.mailbox;

import java.util.regex.Pattern;

/** A stranger's text, made safe to keep and to show: no control characters, no halves of characters, not endless. */
final class CleanText {

    private static final Pattern UNSEEN = Pattern.compile("[[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]&&[^\\n\\t]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t]*\\n([ \\t]*\\n)+");

    private CleanText() {}

    static String lines(String text, int longest) {
        String clean = UNSEEN.matcher(text.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n"))
                .replaceAll("");
        return cut(EMPTY_LINES.matcher(clean).replaceAll("\n\n").strip(), longest);
    }

    static String line(String text, int longest) {
        return text == null ? "" : cut(lines(text, longest + 1).replaceAll("\\s+", " "), longest);
    }

    /** At the end of a character; what was cut off is hinted at. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
