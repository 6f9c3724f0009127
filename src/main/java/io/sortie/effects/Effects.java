package io.sortie.effects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.cases.CaseReference;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Does something in another system exactly once for a case, whatever is retried, killed or run twice.
 *
 * <p>The intent is committed before the call, the outcome right after it, both apart from the engine's transaction. A
 * second try first looks the effect up under its key. A lease keeps two nodes from calling at the same time: the
 * engine's own job lock can run out while a call is under way.
 */
@Component
public class Effects {

    private final EffectLedger ledger;
    private final ObjectMapper json;

    Effects(EffectLedger ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * @param amount what makes two effects of the same action different within a case; empty if there is only one
     * @param lookUp finds what the other system did under the key
     * @param act does it under the key
     * @throws EffectInProgress if another thread or node is at it: try again later
     */
    public <R> R once(
            CaseReference reference,
            String action,
            String amount,
            Class<R> type,
            Function<String, Optional<R>> lookUp,
            Function<String, R> act) {
        EffectLedger.Attempt attempt = ledger.begin(reference, action, amount);
        if (attempt.result() != null) {
            return read(attempt.result(), type);
        }
        try {
            R result = attempt.first()
                    ? act.apply(attempt.key())
                    : lookUp.apply(attempt.key()).orElseGet(() -> act.apply(attempt.key()));
            ledger.done(attempt.key(), write(result));
            return result;
        } catch (RuntimeException e) {
            ledger.release(attempt.key());
            throw e;
        }
    }

    /**
     * What became of an effect that may have been begun before, without doing it; asked of the other system only if our
     * own books do not say.
     * What nobody began is withdrawn: whoever comes late with it finds that it is not wanted any more.
     *
     * @throws EffectInProgress if another thread or node is at it
     */
    public <R> Optional<R> outcomeOrWithdraw(
            CaseReference reference, String action, Class<R> type, Function<String, Optional<R>> lookUp) {
        if (ledger.withdraw(reference, action)) {
            return Optional.empty();
        }
        Optional<EffectLedger.Attempt> earlier = ledger.settled(reference, action);
        return earlier.flatMap(attempt ->
                attempt.result() == null ? lookUp.apply(attempt.key()) : Optional.of(read(attempt.result(), type)));
    }

    /** True if somebody began this effect for the case, or withdrew it. */
    public boolean begun(CaseReference reference, String action) {
        return ledger.settled(reference, action).isPresent();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <R> R read(String value, Class<R> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
