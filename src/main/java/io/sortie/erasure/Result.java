package io.sortie.erasure;

import io.sortie.personaldata.DataCategory;
import java.time.Instant;

/**
 * What becomes, or became, of one category of a person's data.
 *
 * @param reason the ground, as {@code scope.reason.<reason>} or, of a hold, {@code erasure.ground.<reason>}
 * @param keepUntil from then on it is not kept any more; null where it is not kept
 * @param count how many records that were; null until it is done, as is {@code at}
 */
record Result(
        DataCategory category,
        Action action,
        String reason,
        String ruleIds,
        Instant keepUntil,
        Integer count,
        Instant at) {

    boolean done() {
        return at != null;
    }

    boolean kept() {
        return action == Action.KEEP;
    }
}
