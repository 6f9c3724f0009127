package io.sortie.cases;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of case; each is the id of the process that runs it. */
public enum CaseKind {
    CANCELLATION("cancellation", "CAN"),
    REFUND("refund", "RFD"),
    ACCOUNT_DELETION("account-deletion", "DEL"),
    WITHDRAWAL("withdrawal", "WDR");

    private final String processId;
    private final String prefix;

    CaseKind(String processId, String prefix) {
        this.processId = processId;
        this.prefix = prefix;
    }

    @JsonValue
    public String processId() {
        return processId;
    }

    public String prefix() {
        return prefix;
    }

    public static CaseKind of(String processId) {
        for (CaseKind kind : values()) {
            if (kind.processId.equals(processId)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of case");
    }
}
