package io.sortie.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.database.Digests;
import io.sortie.database.SqlTime;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a case once for an idempotency key: the same key and request give the same case again, also when two come at
 * once or after a restart. Only hashes of key and request are kept.
 */
@Component
public class OpenOnce {

    private record Kept(String bodyHash, CaseReference reference) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cases cases;
    private final Clock clock;
    private final ObjectMapper json;

    OpenOnce(JdbcClient jdbc, TransactionTemplate transaction, Cases cases, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param scope whose key it is: the same text from two callers is two keys
     * @param key the caller's idempotency key, or null for none
     * @param check what may take its time, other systems included: done before the transaction begins
     * @param open opens a case with what was checked, within the transaction
     * @throws Problem {@code idempotency-key-reused} if the key came with another request before
     */
    public <T> CaseFile open(
            String scope, String key, Object request, Supplier<T> check, Function<T, CaseReference> open) {
        String bodyHash = Digests.sha256(write(request));
        return kept(scope, key, bodyHash).orElseGet(() -> openNow(scope, key, bodyHash, check, open));
    }

    /**
     * The same within the transaction of a process that is just being started, which cannot be answered with another
     * case.
     *
     * @throws Problem {@code case-state} that names the case if the key came before
     */
    public CaseReference openWithin(String scope, String key, Object request, Supplier<CaseReference> open) {
        find(scope, key).ifPresent(before -> {
            throw Problem.startedBefore(before.reference().value());
        });
        try {
            CaseReference reference = open.get();
            keep(scope, key, Digests.sha256(write(request)), reference);
            return reference;
        } catch (DuplicateKeyException lost) {
            throw refusal(lost);
        }
    }

    private <T> CaseFile openNow(
            String scope, String key, String bodyHash, Supplier<T> check, Function<T, CaseReference> open) {
        try {
            T checked = check.get();
            return cases.get(transaction.execute(status -> {
                CaseReference reference = open.apply(checked);
                keep(scope, key, bodyHash, reference);
                return reference;
            }));
        } catch (DuplicateKeyException | Problem lost) {
            // Another request may have opened the case between our look and our try: then its case is the answer.
            return kept(scope, key, bodyHash).orElseThrow(() -> refusal(lost));
        }
    }

    private static RuntimeException refusal(RuntimeException lost) {
        return lost instanceof Problem ? lost : Problem.state("already-open", Map.of());
    }

    private Optional<CaseFile> kept(String scope, String key, String bodyHash) {
        Optional<Kept> kept = find(scope, key);
        if (kept.isPresent() && !kept.get().bodyHash().equals(bodyHash)) {
            throw new Problem("idempotency-key-reused", 422, "idempotency-key-reused", Map.of(), List.of());
        }
        return kept.map(k -> cases.get(k.reference()));
    }

    private Optional<Kept> find(String scope, String key) {
        if (key == null) {
            return Optional.empty();
        }
        return jdbc.sql("select body_hash, reference from idempotency_key where scope = ? and key_hash = ?")
                .params(scope, Digests.sha256(key))
                .query((row, i) -> new Kept(row.getString(1), new CaseReference(row.getString(2))))
                .optional();
    }

    private void keep(String scope, String key, String bodyHash, CaseReference reference) {
        if (key != null) {
            jdbc.sql(
                            "insert into idempotency_key (scope, key_hash, body_hash, reference, created_at) values (?, ?, ?, ?, ?)")
                    .params(scope, Digests.sha256(key), bodyHash, reference.value(), SqlTime.of(clock.instant()))
                    .update();
        }
    }

    private String write(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
