package io.sortie.billing.sandbox;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.sandbox.SandboxSubscription.Details;
import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import io.sortie.database.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** How a subscription stands in its table. */
final class SubscriptionRow {

    private SubscriptionRow() {}

    static SandboxSubscription read(ResultSet row, int number) throws SQLException {
        return new SandboxSubscription(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("order_id"),
                row.getString("brand"),
                holder(row),
                terms(row),
                course(row),
                new Details(
                        row.getString("card_last_four"),
                        row.getString("addons").lines().toList(),
                        row.getString("toolkits").lines().toList(),
                        row.getString("signed_agreement"),
                        row.getString("usage_facts"),
                        SqlTime.read(row, "bought_at"),
                        row.getString("consents")));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        String type = row.getString("holder_type");
        return new Holder(
                row.getString("holder_name"),
                row.getString("holder_email"),
                row.getString("holder_locale"),
                row.getString("holder_country"),
                type == null ? null : CustomerType.valueOf(type));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String notice = row.getString("notice_period");
        String store = row.getString("app_store");
        return new Terms(
                row.getString("plan"),
                Rows.money(row, "price"),
                Period.parse(row.getString("term")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("trial_until", LocalDate.class),
                row.getObject("commitment_until", LocalDate.class),
                notice == null ? null : Period.parse(notice),
                store == null ? null : AppStore.valueOf(store),
                ZoneId.of(row.getString("zone")));
    }

    private static Course course(ResultSet row) throws SQLException {
        BigDecimal nextPrice = row.getBigDecimal("next_price");
        Money next = nextPrice == null ? null : Rows.money(row, "next_price");
        return new Course(
                row.getInt("next_period"),
                SqlTime.read(row, "billing_end"),
                SqlTime.read(row, "access_end"),
                row.getString("cancel_key"),
                row.getString("next_plan"),
                next,
                Extensions.read(row.getString("extensions")));
    }
}
