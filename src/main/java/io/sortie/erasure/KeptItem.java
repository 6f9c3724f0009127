package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.DataCategory;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that is kept for now, and from when on it is not: by law, and by a hold that can be lifted before its time.
 *
 * @param keepUntil from then on the law keeps it no longer; when it would have been erased if the law does not ask for it
 * @param heldGround null where no hold keeps it longer, as is {@code heldUntil}
 */
record KeptItem(
        CaseReference reference,
        DataCategory category,
        String accountId,
        String ground,
        Instant keepUntil,
        String heldGround,
        Instant heldUntil) {

    static KeptItem of(CaseReference reference, String accountId, Result kept, Instant now) {
        Result.Law law = kept.withoutHold();
        return law == null
                ? new KeptItem(reference, kept.category(), accountId, kept.reason(), kept.keepUntil(), null, null)
                : new KeptItem(
                        reference,
                        kept.category(),
                        accountId,
                        law.reason(),
                        Objects.requireNonNullElse(law.until(), now),
                        kept.reason(),
                        kept.keepUntil());
    }
}
