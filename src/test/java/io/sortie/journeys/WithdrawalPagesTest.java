package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A withdrawal on the pages, where something stands in the way. */
class WithdrawalPagesTest extends CancellationJourney {

    private static final String FORM = "/parlons/withdraw";

    private final CustomerBrowser browser = new CustomerBrowser(BASE);

    /** Else what was put off is done in the middle of another journey. */
    @AfterEach
    void nothingLeftToDo() {
        new FaultyCalls(this).clear();
        advance("PT9H");
    }

    private Customer consumer(String startedOn) {
        return customerOf("parlons").with("startedOn", startedOn).buys();
    }

    private CustomerBrowser summary(Customer customer) {
        return browser.open(FORM)
                .submit(FORM, "name", customer.name(), "email", customer.email(), "contract", customer.subscription());
    }

    @Test
    @DisplayName("LAW-08 after the period: a clear sentence, and the way to cancel beside it; nothing is opened")
    void over() {
        Customer anna = consumer("-P20D");
        assertThat(summary(anna).status()).isEqualTo(422);
        assertThat(browser.page()).contains("is over", "You can cancel at any time", "href=\"/parlons/cancel\"");
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    @DisplayName(
            "LAW-11 billing is away: the last click is taken as it is, the page says that a person looks and it counts")
    void billingAway() {
        Customer anna = consumer("-P4D");
        FaultyCalls faults = new FaultyCalls(this).order("read", "FAIL_BEFORE", 50);
        assertThat(summary(anna).status()).as(browser.page()).isEqualTo(200);
        assertThat(browser.page()).contains("The statement is taken all the same");
        browser.submit(FORM + "/notification");
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo(FORM + "/received");
        assertThat(browser.page()).contains("WDR-", "its moment counts");
        assertThat(faults.fired("read")).isPositive();
        settle();
        assertThat(anna.subjects()).singleElement().asString().startsWith("Receipt of your withdrawal");
    }

    @Test
    @DisplayName("LAW-10 pressed twice it is stated once; the entries can be changed before")
    void twice() {
        Customer anna = consumer("-P4D");
        summary(anna);
        var edited = browser.page();
        assertThat(edited).contains(anna.subscription());
        browser.submit(FORM + "/notification");
        String first = browser.query();
        summary(anna);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page()).contains("under way already");
        settle();
        assertThat(anna.subjects())
                .filteredOn(subject -> subject.startsWith("Receipt"))
                .hasSize(1);
        assertThat(first).contains("WDR-");
    }
}
