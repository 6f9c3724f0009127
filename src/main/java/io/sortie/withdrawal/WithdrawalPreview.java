package io.sortie.withdrawal;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What would follow from a statement.
 *
 * @param clear false where a person has to look first
 * @param partDue the part used until now is due
 * @param reason a sentence in the reader's language
 * @param lastDay of the period, or null where nobody can say
 * @param zone of the customer
 */
public record WithdrawalPreview(boolean clear, boolean partDue, String reason, LocalDate lastDay, ZoneId zone) {}
