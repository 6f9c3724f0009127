package io.sortie.notification;

import java.util.List;
import java.util.Set;

/** The kinds of mail: what each must be given, what it shows as a table, and where its button leads. */
enum MailKind {
    CONFIRM_LINK(List.of("linkLife"), Links.CONFIRM, "reference", "subscription", "plan"),
    CASE_OPENED(List.of("contactBy"), null, "reference", "subscription", "plan", "contactBy"),
    REQUEST_LAPSED(List.of("startAgainUrl"), "startAgainUrl", "reference", "subscription", "plan"),
    CANCELLATION_PROOF(
            List.of("receivedAt", "billingEnd", "accessEnd"),
            null,
            "reference",
            "subscription",
            "plan",
            "receivedAt",
            "billingEnd",
            "accessEnd",
            "dataKeptUntil",
            "fee",
            "credit"),
    CAUSE_DECIDED(
            List.of("billingEnd", "accessEnd", "cause", "grounds"),
            null,
            "reference",
            "subscription",
            "plan",
            "receivedAt",
            "billingEnd",
            "accessEnd",
            "dataKeptUntil",
            "fee",
            "credit"),
    NOTIFICATION_RECEIVED(
            List.of("receivedAt", "billingEnd", "accessEnd"),
            null,
            "reference",
            "subscription",
            "plan",
            "receivedAt",
            "billingEnd",
            "accessEnd",
            "dataKeptUntil",
            "fee",
            "credit"),
    STORE_INSTRUCTIONS(List.of("storeName", "storeUrl"), "storeUrl", "reference", "subscription", "plan", "storeName"),
    STORE_ENDED(List.of(), null, "reference", "subscription", "plan", "accessEnd"),
    CANCELLATION_UNDONE(List.of(), null, "reference", "subscription", "plan", "nextCharge"),
    CUSTOMER_KEPT(List.of(), null, "reference", "subscription", "plan", "nextCharge"),
    DATA_ERASED(List.of("erasedAt"), null, "reference", "subscription", "plan", "erasedAt", "erased"),
    CAME_BACK(List.of(), null, "reference", "subscription", "plan", "restored", "nextCharge"),
    CHARGE_FOUND(List.of("charged", "handledBy"), null, "reference", "subscription", "plan", "charged", "handledBy"),
    CHARGE_HANDLED(List.of("charged", "done"), null, "reference", "subscription", "plan", "charged"),
    CHARGES_STOPPED(List.of(), null, "reference", "subscription", "plan"),
    REFUND_RECEIVED(List.of("promisedBy"), null, "reference", "subscription", "plan", "promisedBy"),
    HELP_BEGUN(List.of("helpUntil"), null, "reference", "subscription", "plan", "helpUntil"),
    HELP_OFFERED(List.of("helpUntil"), null, "reference", "subscription", "plan", "helpUntil"),
    REFUND_SOLVED(List.of(), null, "reference", "subscription", "plan"),
    REFUND_DECLINED(List.of("why"), null, "reference", "subscription", "plan"),
    REFUND_ORDERED(List.of("refund", "arrivesBy"), null, "reference", "subscription", "plan", "refund", "arrivesBy"),
    REFUND_REQUIRES_ACTION(List.of("refund"), null, "reference", "subscription", "plan", "refund"),
    REFUND_DELAYED(List.of("refund"), null, "reference", "subscription", "plan", "refund"),
    REFUND_RETURNED(List.of("refund"), null, "reference", "subscription", "plan", "refund"),
    REFUND_SETTLED(List.of("refund"), null, "reference", "subscription", "plan", "refund"),
    REFUND_SETTLED_OTHERWISE(List.of("refund"), null, "reference", "subscription", "plan", "refund"),
    OUTAGE_CHOICE(List.of("days", "answerBy"), null, "reference", "subscription", "plan", "answerBy"),
    OUTAGE_EXTENDED(List.of("days"), null, "reference", "subscription", "plan", "nextCharge"),
    CONFIRM_DELETION(List.of("linkLife"), Links.CONFIRM, "reference", "account"),
    DELETION_CONFIRMED(List.of("dueAt", "waitUntil"), null, "reference", "account", "dueAt", "waitUntil"),
    DELETION_SETTLED(List.of("ended"), null, "reference", "account", "fee", "credit"),
    DELETION_WAITS(List.of("matters"), null, "reference", "account", "matters"),
    DELETION_LAPSED(List.of("startAgainUrl"), "startAgainUrl", "reference", "account"),
    DELETION_REVOKED(List.of(), null, "reference", "account"),
    DELETION_EXTENDED(List.of("dueAt", "why"), null, "reference", "account", "dueAt"),
    DELETION_HELD(List.of("until", "ground", "why", "authority"), null, "reference", "account"),
    DELETION_DELAYED(List.of("why", "authority"), null, "reference", "account"),
    DELETION_REFUSED(List.of("why", "authority"), null, "reference", "account"),
    ACCOUNT_ERASED(
            List.of("erasedAccounts", "erasedBilling", "erasedHere"),
            null,
            "reference",
            "account",
            "erasedAccounts",
            "erasedBilling",
            "erasedHere"),
    WITHDRAWAL_RECEIVED(List.of("receivedAt", "contract"), null, "reference", "contract", "receivedAt"),
    WITHDRAWAL_EXAMINED(List.of("examinedBy"), null, "reference", "examinedBy"),
    WITHDRAWAL_ACCEPTED(
            List.of("refund", "paidBackBy"), null, "reference", "subscription", "plan", "refund", "paidBackBy"),
    WITHDRAWAL_NOTHING_OWED(List.of(), null, "reference", "subscription", "plan"),
    WITHDRAWAL_REFUSED(List.of("why", "cancelUrl"), "cancelUrl", "reference"),
    MAIL_NOT_TAKEN(List.of("refundUrl"), "refundUrl"),
    SIGN_IN_LINK(List.of("linkLife", "signInUrl"), "signInUrl"),
    RENEWAL_NOTICE(
            List.of("subscription", "plan", "price", "lastDay", "renewalDay", "cancelUrl"),
            "cancelUrl",
            "subscription",
            "plan",
            "price",
            "renewalDay"),
    YEARLY_REMINDER(
            List.of("subscription", "plan", "price", "renewalDay", "cancelUrl"),
            "cancelUrl",
            "subscription",
            "plan",
            "price",
            "renewalDay"),
    REVIEW_REMINDER(
            List.of("subscription", "plan", "price", "renewalDay", "subscriptionsUrl"),
            "subscriptionsUrl",
            "subscription",
            "plan",
            "price",
            "renewalDay");

    /** What a process waits for: it goes on when a mail server has such a mail, and hears of it. */
    private static final Set<MailKind> AWAITED = Set.of(ACCOUNT_ERASED);

    /** They belong to no case, so that no copy is kept; but what became of them has to be known. */
    private static final Set<MailKind> NOTICES = Set.of(RENEWAL_NOTICE, YEARLY_REMINDER, REVIEW_REMINDER);

    private static final Set<MailKind> OF_NO_CASE =
            Set.of(RENEWAL_NOTICE, YEARLY_REMINDER, REVIEW_REMINDER, SIGN_IN_LINK, MAIL_NOT_TAKEN);

    private final List<String> required;
    private final String button;
    private final List<String> facts;

    /** @param button the confirmation link's placeholder, or the name of the value that holds the address, or null */
    MailKind(List<String> required, String button, String... facts) {
        this.required = required;
        this.button = button;
        this.facts = List.of(facts);
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    List<String> required() {
        return required;
    }

    boolean awaited() {
        return AWAITED.contains(this);
    }

    boolean notice() {
        return NOTICES.contains(this);
    }

    boolean ofNoCase() {
        return OF_NO_CASE.contains(this);
    }

    String button() {
        return button;
    }

    List<String> facts() {
        return facts;
    }

    /** Whether all it is for is a link that a request waits for. */
    boolean asksToConfirm() {
        return Links.CONFIRM.equals(button);
    }

    static MailKind of(String id) {
        for (MailKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of mail: " + id);
    }
}
