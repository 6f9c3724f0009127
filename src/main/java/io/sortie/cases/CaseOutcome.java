package io.sortie.cases;

/** How a closed case ended. */
public enum CaseOutcome {
    LAPSED,
    ENDED,
    UNDONE,
    CAME_BACK,
    KEPT,
    ENDED_AT_STORE,
    SETTLED,
    DECLINED,
    SOLVED,
    EXTENDED,
    ERASED,
    REVOKED,
    REFUSED
}
