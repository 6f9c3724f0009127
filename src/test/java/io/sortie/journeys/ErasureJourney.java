package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.CustomerType;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.database.SqlTime;
import io.sortie.engine.EngineCalls;
import io.sortie.notification.LinkTokens;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Deletions at the point where nothing stands in the way of erasing any more, as the process that calls it leaves them. */
abstract class ErasureJourney extends UnknownOutcomeJourney {

    static final String GONE = "Your Semrush account is deleted";

    static final List<String> OUTSIDE = List.of(
            "accounts-projects",
            "accounts-profile",
            "accounts-mailing",
            "billing-payment-means",
            "billing-contact",
            "billing-invoices");

    @Autowired
    private Cases cases;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private EngineCalls engine;

    String account(Customer customer) {
        return customer.billing().path("accountId").asText();
    }

    /** A request to delete the customer's account that waits for nothing any more; the erasure has not begun. */
    Cancelling deletion(Customer customer, String country) {
        CaseReference reference = CaseReference.next(CaseKind.ACCOUNT_DELETION);
        CaseFile.Customer who = new CaseFile.Customer(
                customer.name(),
                customer.email(),
                Locale.ENGLISH,
                country,
                CustomerType.CONSUMER,
                ZoneId.of("Europe/Paris"));
        CaseFile file = new CaseFile(
                reference,
                CaseKind.ACCOUNT_DELETION,
                customer.brand(),
                Regime.STATUTORY,
                CaseState.ERASING,
                null,
                null,
                account(customer),
                null,
                null,
                Channel.WEB_FORM,
                true,
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                who,
                null,
                null,
                "please forget " + customer.name(),
                null,
                null);
        cases.open(file, Actor.CUSTOMER, tokens.hash(tokens.trackToken(reference)));
        // before an erasure nothing runs any more
        jdbc.sql("update sandbox_subscription set billing_end = ?, access_end = ?"
                        + " where account_id = ? and billing_end is null")
                .params(SqlTime.of(now()), SqlTime.of(now()), account(customer))
                .update();
        return new Cancelling(customer, reference.value());
    }

    /** Begins to erase; what is due at once has been done. */
    Cancelling begun(Cancelling deletion) {
        CaseReference reference = new CaseReference(deletion.reference());
        cases.claim(reference, engine.start("erasure", reference, Map.of()));
        settle();
        return deletion;
    }

    /** Erases to the end, and closes the case as the calling process does. */
    Cancelling erased(Cancelling deletion) {
        begun(deletion);
        return closed(deletion);
    }

    Cancelling closed(Cancelling deletion) {
        assertThat(running(deletion)).as("still running").isZero();
        cases.close(new CaseReference(deletion.reference()), CaseOutcome.ERASED);
        return deletion;
    }

    int running(Cancelling deletion) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                .param(deletion.reference())
                .query(Integer.class)
                .single();
    }

    String trackPath(Cancelling deletion) {
        return "/track/" + tokens.trackToken(new CaseReference(deletion.reference()));
    }

    /** What the case says has become of this category: the newest word. */
    JsonNode result(Cancelling deletion, String category) {
        return Customer.all(deletion.file().path("erasure")).stream()
                .filter(row -> row.path("category").asText().equals(category))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no result for " + category + " in " + deletion.file()));
    }

    /** How often the other systems were sent this order. */
    int sendings(Cancelling deletion, String what) {
        return jdbc.sql("select count(*) from sandbox_call where operation = 'erase' and op_key = ?")
                .param(deletion.reference() + ":erase:" + what)
                .query(Integer.class)
                .single();
    }
}
