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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The subscriptions in the sandbox's books. */
class SandboxSubscriptions {

    private final JdbcClient jdbc;

    SandboxSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SandboxSubscription> find(String id) {
        return jdbc.sql("select * from sandbox_subscription where id = ?")
                .param(id)
                .query(SandboxSubscriptions::read)
                .optional();
    }

    /** The same with its row locked until the end of the transaction: nothing is booked twice. */
    Optional<SandboxSubscription> lock(String id) {
        return jdbc.sql("select * from sandbox_subscription where id = ? for update")
                .param(id)
                .query(SandboxSubscriptions::read)
                .optional();
    }

    List<SandboxSubscription> of(String brand, String email) {
        return jdbc.sql("select * from sandbox_subscription where brand = ? and email_key = ? order by started_on, id")
                .params(brand, emailKey(email))
                .query(SandboxSubscriptions::read)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from sandbox_subscription")
                        .query(Long.class)
                        .single()
                == 0;
    }

    void add(SandboxSubscription added) {
        jdbc.sql(
                        """
                insert into sandbox_subscription (id, account_id, order_id, brand, plan, holder_name, holder_email,
                  email_key, holder_locale, holder_country, holder_type, zone, started_on, trial_until, term, price,
                  currency, commitment_until, notice_period, app_store, card_last_four, addons, toolkits,
                  signed_agreement, usage_facts, bought_at, next_period)
                values (:id, :account, :order, :brand, :plan, :name, :email, :emailKey, :locale, :country, :type,
                  :zone, :startedOn, :trialUntil, :term, :price, :currency, :commitment, :notice, :store, :card,
                  :addons, :toolkits, :agreement, :usage, :boughtAt, 0)""")
                .paramSource(SubscriptionColumns.of(added))
                .update();
    }

    /** Writes what can change: plan, price, and where it stands. */
    void save(SandboxSubscription changed) {
        jdbc.sql(
                        """
                update sandbox_subscription set plan = :plan, price = :price, next_plan = :nextPlan,
                  next_price = :nextPrice, next_period = :nextPeriod, billing_end = :billingEnd,
                  access_end = :accessEnd, cancel_key = :cancelKey where id = :id""")
                .paramSource(SubscriptionColumns.of(changed))
                .update();
    }

    boolean moveMail(String id, String email) {
        return jdbc.sql("update sandbox_subscription set holder_email = ?, email_key = ? where id = ?")
                        .params(email, emailKey(email), id)
                        .update()
                == 1;
    }

    static String emailKey(String email) {
        return email == null ? "" : email.trim().toLowerCase(Locale.ROOT);
    }

    private static SandboxSubscription read(ResultSet row, int number) throws SQLException {
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
                        SqlTime.read(row, "bought_at")));
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
                next);
    }
}
