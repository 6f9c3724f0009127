package io.sortie.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wire to a system that is not ours: what it books is committed on its own (a real system does not roll back with
 * us), and ordered faults cut it before or after the effect.
 */
public class Wire {

    /** Makes the port's own "outcome not known" from a message and a cause. */
    public interface Cut extends BiFunction<String, Throwable, RuntimeException> {}

    private final Faults faults;
    private final Calls calls;
    private final Duration timeOut;
    private final Duration oneWay;
    private final TransactionTemplate alone;

    Wire(
            Faults faults,
            Calls calls,
            PlatformTransactionManager transactions,
            @Value("${sortie.sandbox.time-out:200ms}") Duration timeOut,
            @Value("${sortie.sandbox.latency:0ms}") Duration latency) {
        this.faults = faults;
        this.calls = calls;
        this.timeOut = timeOut;
        this.oneWay = latency.dividedBy(2);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends an order or a look-up: counted, and in a transaction of the other side. Half of {@code sortie.sandbox.latency}
     * passes before an order is booked, half before the answer is there; a look-up takes no time.
     *
     * @throws IllegalArgumentException if the key is missing: without one nothing could be looked up later
     */
    public <R> R send(WireOperation operation, String key, Cut cut, Supplier<R> work) {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("an order needs a business key");
        }
        alone.executeWithoutResult(status -> calls.count(operation, key));
        Duration way = operation == WireOperation.LOOK_UP ? Duration.ZERO : oneWay;
        return carry(operation, cut, () -> {
            pass(way);
            R answer = commit(work);
            pass(way);
            return answer;
        });
    }

    /** Reads something; not counted. */
    public <R> R ask(WireOperation operation, Cut cut, Supplier<R> work) {
        return carry(operation, cut, work);
    }

    private <R> R carry(WireOperation operation, Cut cut, Supplier<R> work) {
        Optional<FaultMode> fault = faults.fire(operation);
        if (fault.filter(FaultMode.FAIL_BEFORE::equals).isPresent()) {
            throw cut.apply("no connection: " + operation.wireName(), null);
        }
        R answer = null;
        RuntimeException refusal = null;
        try {
            answer = work.get();
        } catch (TransientDataAccessException e) {
            throw cut.apply("busy: " + operation.wireName(), e);
        } catch (RuntimeException e) {
            refusal = e;
        }
        fault.ifPresent(mode -> loseAnswer(mode, operation, cut));
        if (refusal != null) {
            throw refusal;
        }
        return answer;
    }

    private <R> R commit(Supplier<R> work) {
        try {
            return alone.execute(status -> work.get());
        } catch (DuplicateKeyException e) {
            // The same key arrived twice at once and the other call was first: this time its booking is found.
            return alone.execute(status -> work.get());
        }
    }

    private void loseAnswer(FaultMode mode, WireOperation operation, Cut cut) {
        if (mode == FaultMode.TIMEOUT_AFTER) {
            pass(timeOut);
            throw cut.apply("no answer in time: " + operation.wireName(), null);
        }
        throw cut.apply("connection lost: " + operation.wireName(), null);
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
