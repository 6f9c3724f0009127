package io.sortie.renewals;

import static java.util.stream.Collectors.toMap;

import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reminders that customers asked for, one for each subscription at most [GUI-14]. */
@Repository
public class ReviewReminders {

    /** @param months that were chosen; {@code on} the day, in the customer's zone */
    public record Reminder(
            String subscriptionId, String accountId, String brand, int months, LocalDate on, Instant askedAt) {}

    private final JdbcClient jdbc;

    ReviewReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of an earlier one. */
    @Transactional
    public void put(Reminder reminder) {
        remove(reminder.subscriptionId());
        jdbc.sql("insert into review_reminder (subscription_id, account_id, brand, months, remind_on, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        reminder.subscriptionId(),
                        reminder.accountId(),
                        reminder.brand(),
                        reminder.months(),
                        reminder.on(),
                        SqlTime.of(reminder.askedAt()))
                .update();
    }

    public Optional<Reminder> of(String subscriptionId) {
        return Optional.ofNullable(ofAll(List.of(subscriptionId)).get(subscriptionId));
    }

    /** By subscription. */
    public Map<String, Reminder> ofAll(Collection<String> subscriptionIds) {
        return jdbc
                .sql("select * from review_reminder where subscription_id in (:ids)")
                .param("ids", subscriptionIds.isEmpty() ? List.of("") : subscriptionIds)
                .query(ReviewReminders::read)
                .list()
                .stream()
                .collect(toMap(Reminder::subscriptionId, reminder -> reminder));
    }

    /** It was sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String subscriptionId) {
        remove(subscriptionId);
    }

    private void remove(String subscriptionId) {
        jdbc.sql("delete from review_reminder where subscription_id = ?")
                .param(subscriptionId)
                .update();
    }

    private static Reminder read(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getString("subscription_id"),
                row.getString("account_id"),
                row.getString("brand"),
                row.getInt("months"),
                row.getObject("remind_on", LocalDate.class),
                SqlTime.read(row, "asked_at"));
    }
}
