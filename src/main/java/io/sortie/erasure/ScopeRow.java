package io.sortie.erasure;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * What {@code erasure-scope.dmn} says of one category.
 *
 * @param keepFor null where it is not kept
 * @param countedFrom null where it is not kept
 */
record ScopeRow(Action action, String reason, String ruleIds, Period keepFor, CountedFrom countedFrom) {

    /** The day that a time of keeping is counted from. */
    enum CountedFrom {
        ERASURE,
        CONTRACT_END,
        LAST_CHARGE
    }

    static ScopeRow of(Map<String, Object> row) {
        String keepFor = (String) row.get("keepFor");
        String from = (String) row.get("countedFrom");
        return new ScopeRow(
                Action.valueOf((String) row.get("action")),
                (String) row.get("reason"),
                (String) row.get("ruleIds"),
                keepFor == null || keepFor.isBlank() ? null : Period.parse(keepFor),
                from == null || from.isBlank() ? null : CountedFrom.valueOf(from));
    }

    /** The last day on which it is kept; null if there is nothing that it could be kept for. */
    LocalDate lastDay(ContractDays days) {
        LocalDate from =
                switch (countedFrom) {
                    case ERASURE -> days.today();
                    case CONTRACT_END -> days.contractEnd();
                    case LAST_CHARGE -> days.lastCharge();
                };
        return from == null ? null : from.plus(keepFor);
    }
}
