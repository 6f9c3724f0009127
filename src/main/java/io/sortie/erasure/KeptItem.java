package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.DataCategory;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that is kept for now, and from when on it is not by law; holds are looked at when that day comes.
 *
 * @param keepUntil from then on the law keeps it no longer; when it would have been erased if the law does not ask for it
 */
record KeptItem(CaseReference reference, DataCategory category, String accountId, String ground, Instant keepUntil) {

    static KeptItem of(CaseReference reference, String accountId, Result kept, Instant now) {
        Result.Law law = kept.withoutHold();
        return law == null
                ? new KeptItem(reference, kept.category(), accountId, kept.reason(), kept.keepUntil())
                : new KeptItem(
                        reference,
                        kept.category(),
                        accountId,
                        law.reason(),
                        Objects.requireNonNullElse(law.until(), now));
    }
}
