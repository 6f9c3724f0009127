package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a deletion beside its case. Dates are null until the request is confirmed.
 *
 * @param dueAt by when the account has to be gone [LAW-17]
 * @param waitUntil until when the customer can take the request back
 * @param alertAt when privacy is told that the due date is near
 * @param extendedAt when the deadline was extended, or null; once at most [LAW-18]
 * @param waitsFor what billing or an open case still has to settle
 * @param refusal the reasons of a refusal, or null [LAW-19]
 */
public record AccountDeletion(
        CaseReference reference,
        Instant confirmedAt,
        Instant dueAt,
        Instant waitUntil,
        Instant alertAt,
        Instant extendedAt,
        String extensionReasons,
        List<OpenMatter> waitsFor,
        boolean dispute,
        boolean signedAgreement,
        boolean holdPlaced,
        String holdNote,
        String refusal) {}
