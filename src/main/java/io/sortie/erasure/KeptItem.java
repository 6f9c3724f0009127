package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.DataCategory;
import java.time.Instant;

/** Something that is kept for now, and from when on it is not. */
record KeptItem(CaseReference reference, DataCategory category, String accountId, String ground, Instant keepUntil) {}
