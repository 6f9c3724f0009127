package io.sortie.accounts;

import io.sortie.sandbox.FaultMode;
import java.util.List;

/** What a contract test needs around an account system: a customer with projects, and a wire that can be cut. */
public interface AccountBench {

    AccountSystem accounts();

    /** Opens the service for this subscription with these projects. */
    void register(String accountId, String subscriptionId, List<String> projects);

    /** A customer opens this account, comes onto these mailing lists and makes these projects outside any subscription. */
    void open(Account account, List<String> mailingLists, List<String> projects);

    /** All that the system's own database holds, as text. */
    String database();

    void cut(String operation, FaultMode mode, int times);

    /** How often a cut has happened since the bench was set up. */
    int cuts();

    int attempts(String operation, String key);

    void inLostTransaction(Runnable work);

    void reset();
}
