package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a deletion beside its case. Dates are null until the request is confirmed.
 *
 * @param receivedAt when the request came, also where it was entered later [LAW-17]
 * @param dueAt by when the account has to be gone [LAW-17]
 * @param waitUntil until when the customer can take the request back
 * @param alertAt when privacy is told that the due date is near
 * @param extendedAt when the deadline was extended, or null; once at most [LAW-18]
 * @param delayReasons why the due day was missed, as the customer was told; or null
 * @param waitsFor what billing or an open case still has to settle
 * @param heldUntil the last day on which everything is kept, or null [SEM-18]
 * @param heldGround why, as {@link HeldCategories#GROUNDS} has it; null while nobody has examined the hold
 * @param refusal the reasons of a refusal, or null [LAW-19]
 */
public record AccountDeletion(
        CaseReference reference,
        Instant receivedAt,
        Instant confirmedAt,
        Instant dueAt,
        Instant waitUntil,
        Instant alertAt,
        Instant extendedAt,
        String extensionReasons,
        String delayReasons,
        List<OpenMatter> waitsFor,
        boolean dispute,
        boolean signedAgreement,
        boolean holdPlaced,
        String holdNote,
        LocalDate heldUntil,
        String heldGround,
        String refusal) {

    /** Somebody has examined it, and everything is kept until a day. */
    public boolean everythingHeld() {
        return heldGround != null;
    }
}
