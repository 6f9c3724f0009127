package io.sortie.web;

import java.util.BitSet;

/** Digits that stand together, in groups as they were written: "4111 1111 …". */
final class DigitRun {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private final StringBuilder digits = new StringBuilder();
    private final BitSet groupStarts = new BitSet();

    void add(int digit, boolean startsGroup) {
        if (startsGroup || digits.isEmpty()) {
            groupStarts.set(digits.length());
        }
        digits.append((char) ('0' + digit));
    }

    void clear() {
        digits.setLength(0);
        groupStarts.clear();
    }

    /** True when some neighbouring whole groups make 13 to 19 digits that pass the Luhn check. */
    boolean holdsCard() {
        if (digits.length() < SHORTEST) {
            return false;
        }
        groupStarts.set(digits.length());
        for (int start = 0; start < digits.length(); start = groupStarts.nextSetBit(start + 1)) {
            if (cardStartsAt(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean cardStartsAt(int start) {
        int end = groupStarts.nextSetBit(start + 1);
        while (end > 0 && end - start <= LONGEST) {
            if (end - start >= SHORTEST && passesLuhn(start, end)) {
                return true;
            }
            end = groupStarts.nextSetBit(end + 1);
        }
        return false;
    }

    private boolean passesLuhn(int start, int end) {
        int sum = 0;
        for (int i = end - 1; i >= start; i--) {
            int digit = digits.charAt(i) - '0';
            boolean doubled = (end - i) % 2 == 0;
            sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
