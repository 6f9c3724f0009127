package io.sortie.billing.sandbox;

import io.sortie.billing.sandbox.SandboxSubscription.Details;
import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import io.sortie.database.SqlTime;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A subscription as named parameters of a statement. */
final class SubscriptionColumns {

    private SubscriptionColumns() {}

    static MapSqlParameterSource of(SandboxSubscription subscription) {
        MapSqlParameterSource columns = new MapSqlParameterSource("id", subscription.id())
                .addValue("account", subscription.accountId())
                .addValue("order", subscription.orderId())
                .addValue("brand", subscription.brand())
                .addValue("name", subscription.holder().name())
                .addValue("email", subscription.holder().email())
                .addValue(
                        "emailKey",
                        SandboxSubscriptions.emailKey(subscription.holder().email()))
                .addValue("locale", subscription.holder().locale())
                .addValue("country", subscription.holder().country())
                .addValue("type", Objects.toString(subscription.holder().type(), null));
        columns.addValue("renewsAt", SqlTime.of(subscription.paidThrough()));
        addTerms(columns, subscription.terms());
        addCourse(columns, subscription.course());
        addDetails(columns, subscription.details());
        return columns;
    }

    private static void addTerms(MapSqlParameterSource columns, Terms terms) {
        columns.addValue("plan", terms.plan())
                .addValue("price", terms.price().value())
                .addValue("currency", terms.price().currency())
                .addValue("term", terms.period().toString())
                .addValue("startedOn", terms.startedOn())
                .addValue("trialUntil", terms.trialUntil())
                .addValue("commitment", terms.commitmentUntil())
                .addValue("notice", Objects.toString(terms.noticePeriod(), null))
                .addValue("store", Objects.toString(terms.store(), null))
                .addValue("zone", terms.zone().getId());
    }

    private static void addCourse(MapSqlParameterSource columns, Course course) {
        columns.addValue("nextPeriod", course.nextPeriod())
                .addValue("billingEnd", SqlTime.of(course.billingEnd()))
                .addValue("accessEnd", SqlTime.of(course.accessEnd()))
                .addValue("cancelKey", course.cancelKey())
                .addValue("nextPlan", course.nextPlan())
                .addValue(
                        "nextPrice",
                        course.nextPrice() == null ? null : course.nextPrice().value())
                .addValue("extensions", course.extensions().text());
    }

    private static void addDetails(MapSqlParameterSource columns, Details details) {
        columns.addValue("card", details.cardLastFour())
                .addValue("addons", String.join("\n", details.addons()))
                .addValue("toolkits", String.join("\n", details.toolkits()))
                .addValue("agreement", details.signedAgreement())
                .addValue("usage", details.usage())
                .addValue("boughtAt", SqlTime.of(details.boughtAt()))
                .addValue("consents", details.consents());
    }
}
