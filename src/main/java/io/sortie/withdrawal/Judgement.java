package io.sortie.withdrawal;

import java.time.LocalDate;

/**
 * What the tables say of a statement.
 *
 * @param partDue the part used until the statement is due [LAW-12]
 * @param reason names a sentence, see {@link #reasonKey}
 * @param lastDay of the period, in the customer's zone; null where nobody can say
 */
record Judgement(Answer answer, boolean partDue, String reason, String ruleIds, LocalDate lastDay) {

    enum Answer {
        VALID,
        /** The law gives no such right, or no more. */
        NONE,
        /** A person has to look: it may be valid. */
        UNCLEAR
    }

    static final String DUPLICATE = "found.duplicate";
    static final String ACCEPTED = "found.accepted";

    /** The sentence's key: a table's reason, or what was found besides. */
    static String reasonKey(String reason) {
        return reason.startsWith("found.") ? "withdrawal." + reason : "answer.reason." + reason;
    }

    boolean valid() {
        return answer == Answer.VALID;
    }

    /** Another withdrawal of the same contract is open already. */
    Judgement duplicate() {
        return new Judgement(Answer.UNCLEAR, partDue, DUPLICATE, ruleIds, lastDay);
    }

    /** An agent knows more than the tables. */
    Judgement accepted(boolean serviceRequested) {
        return new Judgement(Answer.VALID, serviceRequested, ACCEPTED, ruleIds, lastDay);
    }
}
