package io.sortie.sandbox;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The faults that were ordered, oldest first; each is counted down as it fires, so that a test can prove that it did. */
public class Faults {

    /** {@code remaining} is how often it will still fire, {@code fired} how often it has. */
    public record Fault(long id, String operation, FaultMode mode, int remaining, int fired) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    Faults(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Orders that the next {@code times} calls of this operation go wrong. */
    public Fault order(WireOperation operation, FaultMode mode, int times) {
        jdbc.sql("insert into sandbox_fault (operation, mode, remaining, fired) values (?, ?, ?, 0)")
                .params(operation.wireName(), mode.name(), times)
                .update();
        List<Fault> all = all();
        return all.get(all.size() - 1);
    }

    public List<Fault> all() {
        return jdbc.sql("select * from sandbox_fault order by seq")
                .query((row, i) -> new Fault(
                        row.getLong("seq"),
                        row.getString("operation"),
                        FaultMode.valueOf(row.getString("mode")),
                        row.getInt("remaining"),
                        row.getInt("fired")))
                .list();
    }

    public void clear() {
        jdbc.sql("delete from sandbox_fault").update();
    }

    /** Takes the oldest fault that hits this operation, if any; two calls at once never take the same one. */
    Optional<FaultMode> fire(WireOperation operation) {
        return all().stream()
                .filter(fault -> fault.remaining() > 0)
                .filter(fault -> WireOperation.of(fault.operation())
                        .filter(operation::isHitBy)
                        .isPresent())
                .filter(this::take)
                .map(Fault::mode)
                .findFirst();
    }

    private boolean take(Fault fault) {
        String sql =
                "update sandbox_fault set remaining = remaining - 1, fired = fired + 1 where seq = ? and remaining > 0";
        Integer taken = alone.execute(status -> jdbc.sql(sql).param(fault.id()).update());
        return taken != null && taken == 1;
    }
}
