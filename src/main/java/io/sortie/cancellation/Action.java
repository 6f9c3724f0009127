package io.sortie.cancellation;

/** What a customer can do with a cancellation as it stands. */
public enum Action {
    UNDO,
    COME_BACK,
    RESEND_LINK,
    REPORT_STORE
}
