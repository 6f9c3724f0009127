package io.sortie.refundfile;

/** Why the customer wants their money back, as they say or as technical support has found [SMA-04, SMA-08 to SMA-14]. */
public enum RefundCause {
    CHANGED_MIND,
    TECHNICAL,
    OUTAGE,
    CONNECTION,
    DEVICE,
    PROVIDER_RESTRICTION,
    MAINTENANCE,
    CONFIGURATION,
    SHORT_INTERRUPTION,
    CHARGED_AFTER_CANCELLATION,
    OTHER
}
