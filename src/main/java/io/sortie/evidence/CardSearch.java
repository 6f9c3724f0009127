package io.sortie.evidence;

import io.sortie.web.CardNumbers;
import java.io.IOException;
import java.io.Reader;

/** Looks for card numbers in a text of any length [LAW-25], a piece at a time. */
final class CardSearch {

    private static final int PIECE = 1 << 16;

    /** Of a text without a letter so much is looked at together; no card number is longer, however it is written. */
    private static final int OVERLAP = 1 << 10;

    private CardSearch() {}

    static boolean finds(Reader text) throws IOException {
        char[] read = new char[PIECE];
        StringBuilder piece = new StringBuilder();
        for (int count = text.read(read); count >= 0; count = text.read(read)) {
            piece.append(read, 0, count);
            if (CardNumbers.contained(piece.toString())) {
                return true;
            }
            piece.delete(0, end(piece));
        }
        return false;
    }

    /** Where the next piece starts: at a letter, since none stands within a number, so that none is cut in two. */
    private static int end(CharSequence piece) {
        int at = piece.length() - 1;
        while (at > 0 && !Character.isLetter(piece.charAt(at))) {
            at--;
        }
        return Math.max(at, piece.length() - OVERLAP);
    }
}
