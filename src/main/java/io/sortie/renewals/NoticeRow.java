package io.sortie.renewals;

import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** How a letter about a renewal stands in its table. */
final class NoticeRow {

    static final String INSERT =
            """
            insert into renewal_notice (id, subscription_id, account_id, brand, kind, last_day, renews_at, state, free_exit,
              letter_sha256, failure, created_at, failed_at, missed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private NoticeRow() {}

    static List<Object> values(Notice notice) {
        return Arrays.asList(
                notice.id(),
                notice.subscriptionId(),
                notice.accountId(),
                notice.brand(),
                notice.kind().name(),
                notice.day(),
                SqlTime.of(notice.renewsAt()),
                notice.state().name(),
                notice.freeExit(),
                notice.letterSha256(),
                notice.failure(),
                SqlTime.of(notice.createdAt()),
                notice.state() == Notice.State.FAILED ? SqlTime.of(notice.createdAt()) : null,
                SqlTime.of(notice.missedAt()));
    }

    static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("subscription_id"),
                row.getString("account_id"),
                row.getString("brand"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("last_day", LocalDate.class),
                SqlTime.read(row, "renews_at"),
                Notice.State.valueOf(row.getString("state")),
                row.getBoolean("free_exit"),
                row.getString("letter_sha256"),
                row.getString("failure"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "sent_at"),
                SqlTime.read(row, "missed_at"));
    }
}
