package io.sortie.deletionfile;

/**
 * Something that has to be settled before an account is erased.
 *
 * @param id its number where it is kept: in billing, or a case of ours
 */
public record OpenMatter(Kind kind, String id) {

    /** Each has a sentence {@code deletion.matter.<kind>}. */
    public enum Kind {
        UNPAID_INVOICE,
        DISPUTE,
        PENDING_REFUND,
        REFUND_CASE,
        /** Only the app store can end it [GUI-02]. */
        STORE_SUBSCRIPTION
    }

    String line() {
        return kind + " " + id;
    }

    static OpenMatter of(String line) {
        int space = line.indexOf(' ');
        return new OpenMatter(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
