package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The books of a case whose cause was decided: what is new there is right once, and wrong twice. */
class AuditQueriesTest {

    private final JdbcClient jdbc =
            JdbcClient.create(new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), true));

    @BeforeEach
    void books() {
        run("create table timeline_entry (reference varchar(20), text_key varchar(40))");
        run("create table outbox_mail (reference varchar(20), kind varchar(40), message_id varchar(40))");
        run("create table case_file (reference varchar(20), subscription_id varchar(20))");
        run("create table sandbox_operation (subscription_id varchar(20), kind varchar(20))");
        run("insert into case_file values ('CAN-1', 'SUB-1')");
        twice("billing-stopped", "proof-sent");
    }

    @Test
    @DisplayName("R1 LAW-15 an accepted cause explains a second end and a second proof, and no third")
    void accepted() {
        assertThat(toldTwice()).hasSize(2);
        assertThat(cancelled()).isEqualTo("2");
        told("cause-accepted");
        assertThat(toldTwice()).isEmpty();
        assertThat(cancelled()).isEqualTo("1");
        told("proof-sent");
        assertThat(mailedTwice()).isEmpty();
        mailed("CAN-1");
        assertThat(toldTwice()).containsExactly("CAN-1 proof-sent");
        assertThat(mailedTwice()).containsExactly("CAN-1 cancellation-proof");
    }

    @Test
    @DisplayName("R1 LAW-15 a declined cause explains a second proof, and no second end")
    void declined() {
        told("cause-declined");
        assertThat(toldTwice()).containsExactly("CAN-1 billing-stopped");
        assertThat(cancelled()).isEqualTo("2");
    }

    private void twice(String... keys) {
        mailed("CAN-1");
        for (int time = 0; time < 2; time++) {
            told(keys);
            run("insert into sandbox_operation values ('SUB-1', 'cancel')");
        }
    }

    private void told(String... keys) {
        List.of(keys).forEach(key -> run("insert into timeline_entry values ('CAN-1', '" + key + "')"));
    }

    private void mailed(String reference) {
        run("insert into outbox_mail values ('" + reference + "', 'cancellation-proof', '" + UUID.randomUUID() + "')");
    }

    private List<String> toldTwice() {
        return texts(AuditQueries.MUST_BE_EMPTY.get("told twice in a timeline"));
    }

    private List<String> mailedTwice() {
        return texts(AuditQueries.MUST_BE_EMPTY.get("mails doubled under another Message-ID"));
    }

    private String cancelled() {
        return jdbc.sql(AuditQueries.booked("cancel"))
                .query((row, number) -> row.getString(2))
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
