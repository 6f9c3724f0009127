package io.sortie.confirmation;

import io.sortie.cases.CaseFile;

/**
 * What a link means now.
 *
 * @param caseFile the case it belongs to; null when {@code UNKNOWN}
 * @param identityOnly true if the request counts whatever happens with the link (statutory regime)
 */
public record LinkState(Status status, CaseFile caseFile, boolean identityOnly) {

    public enum Status {
        /** It can be pressed. */
        ACTIVE,
        /** This very press confirmed. */
        CONFIRMED,
        /** It was pressed before; it works once. */
        USED,
        /** Its time is over. */
        EXPIRED,
        /** A newer link of the same case replaced it. */
        REPLACED,
        UNKNOWN
    }

    LinkState confirmedNow() {
        return new LinkState(Status.CONFIRMED, caseFile, identityOnly);
    }

    static final LinkState NONE = new LinkState(Status.UNKNOWN, null, false);
}
