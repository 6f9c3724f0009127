package io.sortie.billing.sandbox;

import io.sortie.database.SqlTime;
import java.time.Instant;
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
                .query(SubscriptionRow::read)
                .optional();
    }

    /** The same with its row locked until the end of the transaction: nothing is booked twice. */
    Optional<SandboxSubscription> lock(String id) {
        return jdbc.sql("select * from sandbox_subscription where id = ? for update")
                .param(id)
                .query(SubscriptionRow::read)
                .optional();
    }

    List<SandboxSubscription> of(String brand, String email) {
        return jdbc.sql("select * from sandbox_subscription where brand = ? and email_key = ? order by started_on, id")
                .params(brand, emailKey(email))
                .query(SubscriptionRow::read)
                .list();
    }

    List<SandboxSubscription> ofAccount(String accountId) {
        return jdbc.sql("select * from sandbox_subscription where account_id = ? order by started_on, id")
                .param(accountId)
                .query(SubscriptionRow::read)
                .list();
    }

    /** Those without an end whose term may end before {@code to}; what was not looked at for long may have renewed since. */
    List<SandboxSubscription> renewing(Instant to, String after, int size) {
        return jdbc.sql("select * from sandbox_subscription where billing_end is null and id > ?"
                        + " and (renews_at is null or renews_at < ?) order by id fetch first " + size + " rows only")
                .params(after, SqlTime.of(to))
                .query(SubscriptionRow::read)
                .list();
    }

    /** In the order of their ids, so that two orders at once do not wait for each other. */
    void lockAccount(String accountId) {
        jdbc.sql("select id from sandbox_subscription where account_id = ? order by id for update")
                .param(accountId)
                .query(String.class)
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
                  signed_agreement, usage_facts, bought_at, consents, next_period, renews_at)
                values (:id, :account, :order, :brand, :plan, :name, :email, :emailKey, :locale, :country, :type,
                  :zone, :startedOn, :trialUntil, :term, :price, :currency, :commitment, :notice, :store, :card,
                  :addons, :toolkits, :agreement, :usage, :boughtAt, :consents, 0, :renewsAt)""")
                .paramSource(SubscriptionColumns.of(added))
                .update();
    }

    /** Writes what can change: plan, price, and where it stands. */
    void save(SandboxSubscription changed) {
        jdbc.sql(
                        """
                update sandbox_subscription set plan = :plan, price = :price, next_plan = :nextPlan,
                  next_price = :nextPrice, next_period = :nextPeriod, billing_end = :billingEnd,
                  access_end = :accessEnd, cancel_key = :cancelKey, extensions = :extensions, renews_at = :renewsAt
                  where id = :id""")
                .paramSource(SubscriptionColumns.of(changed))
                .update();
    }

    boolean moveMail(String id, String email) {
        return jdbc.sql("update sandbox_subscription set holder_email = ?, email_key = ? where id = ?")
                        .params(email, emailKey(email), id)
                        .update()
                == 1;
    }

    /** Null for nobody: no address finds a customer whose own has been erased. */
    static String emailKey(String email) {
        return email == null ? null : email.trim().toLowerCase(Locale.ROOT);
    }
}
