package io.sortie.withdrawal;

import io.sortie.cases.CaseReference;
import java.time.LocalDate;

/**
 * What was stated, and what was found of it.
 *
 * @param contract as the customer names it
 * @param found the subscription that an agent has found it to be, or null
 * @param accepted an agent has found that the right exists
 * @param answer null before it was examined
 * @param reason names a sentence, see {@link Judgement#reasonKey}
 * @param lastDay of the period, in the customer's zone; null where there is none, or nobody knows the contract
 * @param note why an agent refused it, in the words that the customer reads; or null
 */
record Withdrawal(
        CaseReference reference,
        String contract,
        String found,
        boolean accepted,
        Judgement.Answer answer,
        String reason,
        LocalDate lastDay,
        boolean partDue,
        String note) {}
