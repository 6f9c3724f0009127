package io.sortie.incomingmail;

import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * A mail that waits for somebody to sort it out, or did.
 *
 * @param id {@code EML-…}: like the reference of a case to read, and none; the business key of its process
 * @param brand null where nobody knows
 * @param reference the case that it seems to be about, or null
 * @param files names of the files in it, a line for each
 * @param refusal why the request was refused, in every language; or null
 * @param open true while it waits
 */
record IncomingMail(
        String id,
        String brand,
        Why why,
        CaseReference reference,
        String sender,
        String senderName,
        String subject,
        String text,
        String files,
        String refusal,
        Instant receivedAt,
        boolean open) {}
