package io.sortie.outagefile;

import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * What a customer may choose after an outage [SMA-15].
 *
 * @param days by how many the term gets longer, the bonus among them
 * @param answerUntil without an answer by then it is the longer term
 * @param chosen null until somebody has chosen
 * @param extendedAt when billing made the term longer, or null
 */
public record OutageChoice(
        CaseReference reference,
        Outage outage,
        int bonusDays,
        int days,
        Instant answerUntil,
        Option chosen,
        Instant extendedAt) {

    public enum Option {
        REFUND,
        EXTENSION
    }

    public static OutageChoice offered(CaseReference reference, Outage outage, int bonusDays, Instant answerUntil) {
        return new OutageChoice(reference, outage, bonusDays, outage.days() + bonusDays, answerUntil, null, null);
    }
}
