package io.sortie.cases;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.database.SqlTime;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The row of {@code case_file}: how a case is written and read. */
final class CaseRow {

    private static final List<String> COLUMNS = List.of(
            "reference",
            "kind",
            "brand",
            "regime",
            "state",
            "open_key",
            "subscription_id",
            "account_id",
            "order_id",
            "plan",
            "channel",
            "signed_in",
            "opened_by",
            "opened_at",
            "customer_name",
            "customer_email",
            "email_key",
            "customer_locale",
            "customer_country",
            "customer_type",
            "customer_zone",
            "customer_since",
            "reason",
            "remark",
            "requested_end_date",
            "expected_resolution",
            "amount",
            "currency",
            "track_hash");

    static final String INSERT = "insert into case_file (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", COLUMNS.stream().map(c -> "?").toList()) + ")";

    private CaseRow() {}

    static List<Object> values(CaseFile file, Actor by, String openKey, String trackHash) {
        return Arrays.asList(
                file.reference().value(),
                file.kind().processId(),
                file.brand(),
                file.regime().name(),
                file.state().name(),
                openKey,
                file.subscriptionId(),
                file.accountId(),
                file.orderId(),
                file.plan(),
                file.channel().name(),
                file.signedIn(),
                by.name(),
                SqlTime.of(file.openedAt()),
                file.customer().name(),
                file.customer().email(),
                emailKey(file.customer().email()),
                file.customer().locale().toLanguageTag(),
                file.customer().country(),
                file.customer().type().name(),
                file.customer().zone().getId(),
                date(file.customerSince()),
                file.reason(),
                file.comment(),
                date(file.requestedEndDate()),
                file.expectedResolution(),
                file.amount() == null ? null : file.amount().amount(),
                file.amount() == null ? null : file.amount().currency(),
                trackHash);
    }

    /** An address as it is searched for: people write it in capitals as they like. */
    static String emailKey(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** A closed case stays closed for its readers, also when what still runs beside it needs an operator. */
    private static CaseState state(ResultSet row) throws SQLException {
        boolean closed = row.getString("outcome") != null;
        return row.getBoolean("needs_operator") && !closed
                ? CaseState.NEEDS_OPERATOR
                : CaseState.valueOf(row.getString("state"));
    }

    static CaseFile read(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                new CaseReference(row.getString("reference")),
                CaseKind.of(row.getString("kind")),
                row.getString("brand"),
                Regime.valueOf(row.getString("regime")),
                state(row),
                row.getString("outcome") == null ? null : CaseOutcome.valueOf(row.getString("outcome")),
                row.getString("subscription_id"),
                row.getString("account_id"),
                row.getString("order_id"),
                row.getString("plan"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("signed_in"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "due_at"),
                SqlTime.read(row, "closed_at"),
                SqlTime.read(row, "access_end"),
                SqlTime.read(row, "billing_end"),
                SqlTime.read(row, "data_kept_until"),
                row.getString("amount") == null ? null : Money.of(row.getString("amount"), row.getString("currency")),
                customer(row),
                day(row, "customer_since"),
                row.getString("reason"),
                row.getString("remark"),
                day(row, "requested_end_date"),
                row.getString("expected_resolution"));
    }

    private static CaseFile.Customer customer(ResultSet row) throws SQLException {
        return new CaseFile.Customer(
                row.getString("customer_name"),
                row.getString("customer_email"),
                Locale.forLanguageTag(row.getString("customer_locale")),
                row.getString("customer_country"),
                CustomerType.valueOf(row.getString("customer_type")),
                ZoneId.of(row.getString("customer_zone")));
    }

    private static Date date(LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
