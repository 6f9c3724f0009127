package io.sortie.signin;

import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sign-in links and the sessions they opened; of their tokens only the hashes. */
@Repository
class SignInLinks {

    /** @param expiresAt null until a mail server took the mail: only then the life begins */
    record Link(
            String id, String brand, Duration life, Duration session, boolean used, boolean dead, Instant expiresAt) {

        boolean opensAt(Instant now) {
            return !used && !dead && (expiresAt == null || now.isBefore(expiresAt));
        }
    }

    private final JdbcClient jdbc;

    SignInLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Link link, String email, String tokenHash, Instant now) {
        jdbc.sql("insert into sign_in (id, brand, email, token_hash, life, session_life, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        link.id(),
                        link.brand(),
                        email,
                        tokenHash,
                        link.life().toString(),
                        link.session().toString(),
                        SqlTime.of(now))
                .update();
    }

    int madeSince(Instant since, String brand, String email) {
        // who came from the identity provider was signed in at once, and got no mail
        return jdbc.sql("select count(*) from sign_in where brand = ? and email = ? and created_at > ?"
                        + " and (used_at is null or used_at > created_at)")
                .params(brand, email, SqlTime.of(since))
                .query(Integer.class)
                .single();
    }

    /** A new link kills the earlier ones; a session that is open stays open. */
    void killUnused(String brand, String email, Instant now) {
        jdbc.sql("update sign_in set dead_at = ? where brand = ? and email = ? and used_at is null and dead_at is null")
                .params(SqlTime.of(now), brand, email)
                .update();
    }

    /** Addresses are kept no longer than they serve. */
    void deleteOver(Instant now) {
        jdbc.sql("delete from sign_in where session_until <= ? or used_at is null and expires_at <= ?")
                .params(SqlTime.of(now), SqlTime.of(now))
                .update();
    }

    Optional<Link> ofHash(String tokenHash) {
        return jdbc.sql("select * from sign_in where token_hash = ?")
                .param(tokenHash)
                .query(SignInLinks::read)
                .optional();
    }

    Optional<Link> find(String id) {
        return jdbc.sql("select * from sign_in where id = ?")
                .param(id)
                .query(SignInLinks::read)
                .optional();
    }

    void handedOver(Link link, Instant at) {
        jdbc.sql("update sign_in set handed_over_at = ?, expires_at = ? where id = ? and handed_over_at is null")
                .params(SqlTime.of(at), SqlTime.of(at.plus(link.life())), link.id())
                .update();
    }

    /** Uses the link up and opens its session; false when somebody else did or its time is over: one press wins. */
    boolean use(Link link, String sessionHash, Instant now) {
        return jdbc.sql("update sign_in set used_at = ?, session_hash = ?, session_until = ? where id = ?"
                                + " and used_at is null and dead_at is null and (expires_at is null or expires_at > ?)")
                        .params(
                                SqlTime.of(now),
                                sessionHash,
                                SqlTime.of(now.plus(link.session())),
                                link.id(),
                                SqlTime.of(now))
                        .update()
                == 1;
    }

    Optional<SignedIn> session(String brand, String sessionHash, Instant now) {
        return jdbc.sql("select * from sign_in where session_hash = ? and brand = ? and session_until > ?")
                .params(sessionHash, brand, SqlTime.of(now))
                .query((row, i) -> new SignedIn(
                        row.getString("brand"), row.getString("email"), SqlTime.read(row, "session_until")))
                .optional();
    }

    void endSession(String sessionHash) {
        jdbc.sql("delete from sign_in where session_hash = ?")
                .param(sessionHash)
                .update();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("id"),
                row.getString("brand"),
                Duration.parse(row.getString("life")),
                Duration.parse(row.getString("session_life")),
                row.getObject("used_at") != null,
                row.getObject("dead_at") != null,
                SqlTime.read(row, "expires_at"));
    }
}
