package io.sortie.incomingmail;

/** Why a mail did not open a case by itself; {@code form.mail.why.<name>} says it to agents. */
enum Why {
    /** Its subject is none of those in {@code incoming-mail-subject.dmn}. */
    OTHER_SUBJECT,
    /** None of the addresses it went to is a brand's, or several are. */
    BRAND_UNKNOWN,
    /** No subscription of the brand has this address on file [SEM-14]. */
    SENDER_UNKNOWN,
    /** The address is on file, but nothing proves that the mail is from there. */
    SENDER_UNPROVEN,
    /** The sender has several subscriptions, and the mail names none of their orders, or several. */
    ORDER_UNCLEAR,
    /** The check that every door shares refused it; the sentence is kept. */
    REFUSED,
    BILLING_AWAY,
    /** It holds a card number, so nothing of it was kept [LAW-25]. */
    CARD_NUMBER,
    TOO_LARGE,
    UNREADABLE,
    /** It answers a mail of a case, or names a case. */
    ABOUT_CASE,
    /** A program sent it, and yet it asks for a refund. */
    PROGRAM,
    /** The sender has had as many answers today as the policy allows. */
    TOO_MANY
}
