package io.sortie.billing.sandbox;

import io.sortie.billing.BillingData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books hold of the person behind an account; erased, a column is null, as if it had never been known. */
class HolderData {

    private record Written(String id, String agreement, String usage) {}

    private final JdbcClient jdbc;

    HolderData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In how many contracts there was something to erase. */
    int erase(String accountId, BillingData data) {
        return switch (data) {
            case PAYMENT_MEANS -> erasePaymentMeans(accountId);
            case CONTACT -> eraseContact(accountId);
            case INVOICES -> clear(accountId, "holder_name", "holder_country");
        };
    }

    /** With what the bank said of the customer's account when a refund did not arrive. */
    private int erasePaymentMeans(String accountId) {
        jdbc.sql("update sandbox_operation set failure = null where account_id = ? or subscription_id in"
                        + " (select id from sandbox_subscription where account_id = ?)")
                .params(accountId, accountId)
                .update();
        return clear(accountId, "card_last_four");
    }

    private int eraseContact(String accountId) {
        written(accountId).forEach(of -> jdbc.sql(
                        "update sandbox_subscription set signed_agreement = ?, usage_facts = ? where id = ?")
                .param(1, DetailsJson.bare(of.agreement()))
                .param(2, DetailsJson.bare(of.usage()))
                .param(3, of.id())
                .update());
        return clear(accountId, "holder_email", "email_key", "holder_locale");
    }

    private List<Written> written(String accountId) {
        return jdbc.sql("select * from sandbox_subscription where account_id = ?")
                .param(accountId)
                .query((row, i) -> new Written(
                        row.getString("id"), row.getString("signed_agreement"), row.getString("usage_facts")))
                .list();
    }

    private int clear(String accountId, String... columns) {
        return jdbc.sql("update sandbox_subscription set %s = null where account_id = ? and (%s is not null)"
                        .formatted(String.join(" = null, ", columns), String.join(" is not null or ", columns)))
                .param(accountId)
                .update();
    }
}
