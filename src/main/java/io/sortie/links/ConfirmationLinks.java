package io.sortie.links;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All links that were mailed; of their tokens only the hashes. */
@Repository
public class ConfirmationLinks {

    private final JdbcClient jdbc;

    ConfirmationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConfirmationLink link, String tokenHash, Instant now) {
        jdbc.sql(
                        "insert into confirmation_link (id, reference, purpose, token_hash, life, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        link.id(),
                        link.reference().value(),
                        link.purpose().name(),
                        tokenHash,
                        link.life().toString(),
                        SqlTime.of(now))
                .update();
    }

    /** A new link kills the earlier ones of its case [SEM-16]. */
    void killAll(CaseReference reference, Instant now) {
        jdbc.sql("update confirmation_link set dead_at = ? where reference = ? and dead_at is null and used_at is null")
                .params(SqlTime.of(now), reference.value())
                .update();
    }

    /** How many links a case's request has had so far, and when the newest was made (null if none). */
    public record Made(int links, Instant last) {}

    public Made made(CaseReference reference) {
        return jdbc.sql("select count(*) as links, max(created_at) as newest from confirmation_link"
                        + " where reference = ? and purpose = 'REQUEST'")
                .param(reference.value())
                .query((row, i) -> new Made(row.getInt("links"), SqlTime.read(row, "newest")))
                .single();
    }

    public Optional<ConfirmationLink> ofHash(String tokenHash) {
        return jdbc.sql("select * from confirmation_link where token_hash = ?")
                .param(tokenHash)
                .query(ConfirmationLinks::read)
                .optional();
    }

    public Optional<ConfirmationLink> find(String id) {
        return jdbc.sql("select * from confirmation_link where id = ?")
                .param(id)
                .query(ConfirmationLinks::read)
                .optional();
    }

    /** Reads a link and keeps everybody else waiting until the transaction is over: one press wins. */
    public Optional<ConfirmationLink> lock(String id) {
        return jdbc.sql("select * from confirmation_link where id = ? for update")
                .param(id)
                .query(ConfirmationLinks::read)
                .optional();
    }

    public void handedOver(String id, Instant at, Instant expiresAt) {
        jdbc.sql("update confirmation_link set handed_over_at = ?, expires_at = ? where id = ?")
                .params(SqlTime.of(at), SqlTime.of(expiresAt), id)
                .update();
    }

    public void used(String id, Instant at) {
        jdbc.sql("update confirmation_link set used_at = ? where id = ?")
                .params(SqlTime.of(at), id)
                .update();
    }

    private static ConfirmationLink read(ResultSet row, int number) throws SQLException {
        return new ConfirmationLink(
                row.getString("id"),
                new CaseReference(row.getString("reference")),
                ConfirmationLink.Purpose.valueOf(row.getString("purpose")),
                Duration.parse(row.getString("life")),
                SqlTime.read(row, "handed_over_at"),
                SqlTime.read(row, "expires_at"),
                SqlTime.read(row, "used_at"),
                SqlTime.read(row, "dead_at"));
    }
}
