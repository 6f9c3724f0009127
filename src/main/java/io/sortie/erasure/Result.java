package io.sortie.erasure;

import io.sortie.personaldata.DataCategory;
import java.time.Instant;

/**
 * What becomes, or became, of one category of a person's data.
 *
 * @param reason the ground, as {@code scope.reason.<reason>} or, of a hold, {@code erasure.ground.<reason>}
 * @param keepUntil from then on it is not kept any more; null where it is not kept
 * @param withoutHold what the table says of it; null where no legal hold keeps it longer
 * @param count how many records that were; null until it is done, as is {@code at}
 */
record Result(
        DataCategory category,
        Action action,
        String reason,
        String ruleIds,
        Instant keepUntil,
        Law withoutHold,
        Integer count,
        Instant at) {

    /** @param until null where it would be erased at once */
    record Law(String reason, String ruleIds, Instant until) {}

    /** The same, kept by a hold longer than the table says. */
    Result withoutHold(Law law) {
        return new Result(category, action, reason, ruleIds, keepUntil, law, count, at);
    }

    boolean done() {
        return at != null;
    }

    boolean kept() {
        return action == Action.KEEP;
    }
}
