package io.sortie.evidence;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * A file kept with a case, without its content.
 *
 * @param fileName cleaned; ends as its type does
 * @param type as found in the content
 * @param size in bytes
 * @param sha256 of the content; hexadecimal
 */
public record Evidence(
        String id,
        CaseReference reference,
        String fileName,
        EvidenceType type,
        long size,
        String sha256,
        Actor by,
        Instant at) {}
