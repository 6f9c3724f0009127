package io.sortie.effects;

import io.sortie.cases.CaseReference;
import io.sortie.providers.CallTimeouts;
import io.sortie.providers.Found;
import io.sortie.providers.Guarantees;
import io.sortie.providers.NothingHappened;
import io.sortie.providers.Provider;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Does something in another system exactly once for a case, whatever is retried, killed or run twice.
 *
 * <p>The intent is committed before the call, the outcome right after it, both apart from the engine's transaction. A
 * second try first looks the effect up under its key. A lease keeps two nodes from calling at the same time: the
 * engine's own job lock can run out while a call is under way.
 *
 * <p>What cannot be looked up, or is not found, is sent again only while the provider surely honours the key, counted
 * from the first sending. After that nothing is sent: the outcome is unknown until a person has found out.
 */
@Component
public class Effects {

    private final EffectLedger ledger;
    private final ResultJson json;
    private final Clock clock;
    private final CallTimeouts calls;

    Effects(EffectLedger ledger, ResultJson json, Clock clock, CallTimeouts calls) {
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
        this.calls = calls;
    }

    /**
     * @param amount what makes two effects of the same action different within a case; empty if there is only one
     * @param act does it under the key; may do more than one call, of which only the order changes anything
     * @throws EffectInProgress if another thread or node is at it: try again later
     * @throws OutcomeUnknown if it may have happened, and only a person can find out
     */
    public <R> R once(
            CaseReference reference,
            String action,
            String amount,
            Class<R> type,
            Provider<R> provider,
            Function<String, R> act) {
        EffectRow earlier = ledger.begin(reference, action, amount, provider.name());
        if (earlier.settled()) {
            return result(earlier, type, provider);
        }
        try {
            R result = found(earlier, provider).orElseGet(() -> act.apply(earlier.key()));
            ledger.done(earlier.key(), json.write(result));
            return result;
        } catch (RuntimeException e) {
            // A refusal speaks of this sending alone: what an earlier one did stays open.
            ledger.release(earlier.key(), e instanceof NothingHappened && !earlier.mayHaveHappened());
            throw e;
        }
    }

    /**
     * What became of an effect that may have been begun before, without doing it; asked of the other system only if our
     * own books do not say.
     * It is withdrawn first: whoever comes late with it finds that it is not wanted any more. And a look-up that finds
     * nothing is believed only some time later, because the other system may still be busy with the last sending.
     *
     * @throws EffectInProgress if another thread or node is at it, or the other system may be: ask again later
     * @throws OutcomeUnknown if it may have happened, and only a person can find out
     */
    public <R> Optional<R> outcomeOrWithdraw(
            CaseReference reference, String action, Class<R> type, Provider<R> provider) {
        EffectRow row = ledger.withdraw(reference, action);
        return switch (row.state()) {
            case DONE, FOUND -> Optional.of(result(row, type, provider));
            case UNKNOWN -> throw new OutcomeUnknown(row.key());
            case INTENT -> throw new EffectInProgress(row.key());
            case WITHDRAWN -> row.mayHaveHappened() ? foundLate(row, provider) : Optional.empty();
        };
    }

    private <R> Optional<R> foundLate(EffectRow withdrawn, Provider<R> provider) {
        if (!provider.guarantees().looksUp()) {
            // Sending it again would tell, but nobody wants it any more.
            throw unknown(withdrawn);
        }
        Optional<R> found = found(withdrawn, provider);
        found.ifPresent(result -> ledger.done(withdrawn.key(), json.write(result)));
        if (found.isEmpty() && ledger.mayStillHappen(withdrawn)) {
            throw new EffectInProgress(withdrawn.key());
        }
        return found;
    }

    /** True if this effect of the case may have happened. */
    public boolean begun(CaseReference reference, String action) {
        return begun(reference, action, "");
    }

    public boolean begun(CaseReference reference, String action, String amount) {
        return ledger.earlier(reference, action, amount)
                .filter(EffectRow::mayHaveHappened)
                .isPresent();
    }

    /**
     * To be asked where the other system refuses what may have been sent before: a refusal speaks of this sending alone.
     *
     * @throws OutcomeUnknown if an earlier sending may have done it, and only a person can find out
     */
    public void checkUnsent(CaseReference reference, String action, String amount) {
        ledger.earlier(reference, action, amount)
                .filter(EffectRow::mayHaveHappened)
                .ifPresent(earlier -> {
                    throw unknown(earlier);
                });
    }

    /** True if it was first sent so short a time ago that the other system may not show it yet. */
    public boolean justSent(CaseReference reference, String action, String amount) {
        return ledger.earlier(reference, action, amount)
                .filter(ledger::justSent)
                .isPresent();
    }

    /**
     * What a person found of it cannot be right; does nothing if the other system itself has answered.
     *
     * @throws OutcomeUnknown if a person had found it: they are asked again
     */
    public void doubt(CaseReference reference, String action) {
        doubt(reference, action, "");
    }

    public void doubt(CaseReference reference, String action, String amount) {
        if (ledger.doubt(reference, action, amount)) {
            throw new OutcomeUnknown(EffectLedger.key(reference, action, amount));
        }
    }

    /** What an earlier sending did; empty if the effect is to be sent (again). */
    private <R> Optional<R> found(EffectRow earlier, Provider<R> provider) {
        if (!earlier.mayHaveHappened()) {
            return Optional.empty();
        }
        Guarantees guarantees = provider.guarantees();
        Optional<R> found = guarantees.looksUp() ? provider.lookUp(earlier.key()) : Optional.empty();
        if (found.isEmpty() && !guarantees.honours(earlier.firstSent(), clock.instant(), calls.longestCall())) {
            throw unknown(earlier);
        }
        return found;
    }

    private RuntimeException unknown(EffectRow earlier) {
        String key = earlier.key();
        return ledger.unknown(key) ? new OutcomeUnknown(key) : new EffectInProgress(key);
    }

    private <R> R result(EffectRow settled, Class<R> type, Provider<R> provider) {
        return settled.state() == EffectRow.State.FOUND
                ? provider.reported(settled.key(), json.read(settled.result(), Found.class))
                : json.read(settled.result(), type);
    }
}
