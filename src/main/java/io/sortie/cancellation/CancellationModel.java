package io.sortie.cancellation;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code cancellation.bpmn}, once. */
@Configuration
class CancellationModel {

    static final String KEY = "cancellation";

    static final Variable<String> BRAND = new Variable<>("brand", String.class);
    static final Variable<String> REGIME = new Variable<>("regime", String.class);
    static final Variable<Boolean> BOUGHT_AT_STORE = new Variable<>("boughtAtStore", Boolean.class);
    static final Variable<Boolean> LINK_NEEDED = new Variable<>("linkNeeded", Boolean.class);
    static final Variable<String> LINK_LIFE = new Variable<>("linkLife", String.class);
    static final Variable<Boolean> AGENT_CONTACT_NEEDED = new Variable<>("agentContactNeeded", Boolean.class);
    static final Variable<String> CONTACT_DUE = new Variable<>("contactDue", String.class);
    static final Variable<String> STORE_FOLLOW_UP = new Variable<>("storeFollowUp", String.class);
    static final Variable<Date> CONFIRMED_AT = new Variable<>("confirmedAt", Date.class);
    static final Variable<Boolean> LINK_UNDELIVERABLE = new Variable<>("linkUndeliverable", Boolean.class);
    static final Variable<Boolean> CUSTOMER_KEPT = new Variable<>("customerKept", Boolean.class);
    static final Variable<Boolean> CAUSE_TO_REVIEW = new Variable<>("causeToReview", Boolean.class);
    static final Variable<String> CAUSE_DUE = new Variable<>("causeDue", String.class);
    static final Variable<Boolean> CAUSE_ACCEPTED = new Variable<>("causeAccepted", Boolean.class);
    static final Variable<Date> BILLING_END = new Variable<>("billingEnd", Date.class);
    static final Variable<Date> DATA_KEPT_UNTIL = new Variable<>("dataKeptUntil", Date.class);

    static final String BILLING_SILENT = "billing.silent";

    static final String UNDO_REQUESTED = "cancellation.undone";
    static final String CUSTOMER_CAME_BACK = "customer.came-back";
    static final String CHARGE_WATCH_REQUESTED = "charge-watch.requested";

    @Bean
    RecordedVariables cancellationVariables() {
        return new RecordedVariables(List.of(
                BRAND,
                REGIME,
                BOUGHT_AT_STORE,
                LINK_NEEDED,
                LINK_LIFE,
                AGENT_CONTACT_NEEDED,
                CONTACT_DUE,
                STORE_FOLLOW_UP,
                CONFIRMED_AT,
                LINK_UNDELIVERABLE,
                CUSTOMER_KEPT,
                CAUSE_TO_REVIEW,
                CAUSE_DUE,
                CAUSE_ACCEPTED,
                BILLING_END,
                DATA_KEPT_UNTIL));
    }
}
