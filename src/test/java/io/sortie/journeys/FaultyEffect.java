package io.sortie.journeys;

/** The four effects of a cancellation on other systems, each with a way to the moment right before it. */
enum FaultyEffect {
    CANCEL("cancel") {
        @Override
        Runnable ready(Cancelling leaving) {
            leaving.confirmed();
            return () -> leaving.agentDecides("PROCEED", "");
        }
    },
    UNCANCEL("uncancel") {
        @Override
        Runnable ready(Cancelling leaving) {
            leaving.confirmed().agentDecides("PROCEED", "");
            return leaving::undo;
        }
    },
    RESTORE("restore-projects") {
        @Override
        Runnable ready(Cancelling leaving) {
            leaving.confirmed().agentDecides("PROCEED", "");
            return leaving::comeBack;
        }
    },
    ERASE("erase-projects") {
        @Override
        Runnable ready(Cancelling leaving) {
            leaving.confirmed().agentDecides("PROCEED", "");
            CancellationJourney sortie = leaving.customer().sortie();
            sortie.moveTo(leaving.instant("dataKeptUntil").minusSeconds(5));
            return () -> sortie.advance("PT6S");
        }
    };

    private final String operation;

    FaultyEffect(String operation) {
        this.operation = operation;
    }

    /** As faults and ledgers name it. */
    String operation() {
        return operation;
    }

    /** Brings the case to where one step remains, and hands out that step. */
    abstract Runnable ready(Cancelling leaving);

    /** How often the effect happened, as the other system's own books say. */
    long happened(Cancelling leaving) {
        Customer customer = leaving.customer();
        long inBilling = customer.orders().stream().filter(operation::equals).count();
        return inBilling
                + customer.sortie()
                        .jdbc
                        .sql("select count(*) from sandbox_account_operation where subscription_id = ? and kind = ?")
                        .params(customer.subscription(), operation)
                        .query(Long.class)
                        .single();
    }
}
