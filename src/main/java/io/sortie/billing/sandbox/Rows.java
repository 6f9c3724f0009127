package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** How money stands in the sandbox's tables. */
final class Rows {

    private Rows() {}

    /** The amount in this column, in the row's currency; null when there is none. */
    static Money money(ResultSet row, String column) throws SQLException {
        return money(row, column, "currency");
    }

    static Money money(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString(currency)));
    }
}
