package io.sortie.renewals;

import java.util.Locale;

/** The letters about a renewal. */
public enum NoticeKind {
    /** Announces a renewal, with the last day to refuse it [LAW-06, CON-02]. */
    RENEWAL_NOTICE,
    /** Product, frequency, amount and the way out, once a year [LAW-24]. */
    YEARLY_REMINDER,
    /** What a customer asked for, to look through their subscription [GUI-14]. */
    REVIEW_REMINDER;

    /** The kind of mail, for example {@code renewal-notice}. */
    public String mail() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
