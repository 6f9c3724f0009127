package io.sortie.cases;

import io.swagger.v3.oas.annotations.Hidden;

/** Where a case stands, as customers, agents and systems see it. */
public enum CaseState {
    AWAITING_CONFIRMATION,
    AWAITING_AGENT,
    AWAITING_CUSTOMER,
    TROUBLESHOOTING,
    AWAITING_APPROVAL,
    /** Accepted; the end of billing lies ahead. */
    SCHEDULED,
    IN_RETENTION,
    AWAITING_SETTLEMENT,
    WAITING_PERIOD,
    ERASING,
    /** An undo was accepted; billing is being told to go on as before. The contract's systems see {@link #SCHEDULED}. */
    @Hidden
    UNDOING,
    /** Shown instead of the state while a step failed for good and waits for a person to repair it. */
    NEEDS_OPERATOR,
    CLOSED;

    /** As the contract of the API has it. */
    public CaseState ofContract() {
        return this == UNDOING ? SCHEDULED : this;
    }
}
