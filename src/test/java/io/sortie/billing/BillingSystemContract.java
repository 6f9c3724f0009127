package io.sortie.billing;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What Sortie relies on in any billing system; each one gets a test class that extends this and hands in its bench. */
public abstract class BillingSystemContract {

    protected abstract BillingBench bench();

    @Nested
    @DisplayName("renewals")
    class Renewals extends RenewalContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("pages of renewals")
    class RenewalPages extends RenewalPagesContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("stop and resume")
    class Cancelling extends CancelContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("an end moved")
    class Moving extends MovedEndContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("refund, credit, change")
    class Paying extends MoneyContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("the wire")
    class TheWire extends WireContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("accounts")
    class Accounts extends AccountContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }

    @Nested
    @DisplayName("erasure")
    class Erasing extends ErasureContract {
        @Override
        BillingBench bench() {
            return BillingSystemContract.this.bench();
        }
    }
}
