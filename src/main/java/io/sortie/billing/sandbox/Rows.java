package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;

/** How money and moments stand in the sandbox's tables. */
final class Rows {

    private Rows() {}

    /** The amount in this column, in the row's currency; null when there is none. */
    static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
