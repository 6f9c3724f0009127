package io.sortie.effects;

import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * An effect whose outcome a person has to find out, or had to.
 *
 * @param amount what makes two effects of the same action different within a case; empty if there is only one
 * @param key what it was sent under
 * @param provider the system to look in, or null if it was begun by an earlier release
 * @param since when it was first sent
 * @param clarification the process instance that asks a person, or null
 * @param stuckJob the job that waits for the answer, or null
 * @param known its outcome has become known: a person has said it, or a slower thread got the answer after all
 * @param doubted a person has said it before, and it could not be right
 */
public record UnknownEffect(
        String id,
        CaseReference reference,
        String action,
        String amount,
        String key,
        String provider,
        Instant since,
        String clarification,
        String stuckJob,
        boolean known,
        boolean doubted) {

    /** The system to look in, {@code billing} or {@code accounts}; an earlier release noted only what was ordered. */
    public String system() {
        if (provider != null) {
            return provider;
        }
        return action.endsWith("-projects") ? "accounts" : "billing";
    }
}
