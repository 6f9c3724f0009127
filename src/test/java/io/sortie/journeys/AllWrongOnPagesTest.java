package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a form is told at once, with links to the fields, and what was entered stays. */
class AllWrongOnPagesTest extends CancellationJourney {

    private final CustomerBrowser browser = new CustomerBrowser(BASE);

    @Test
    @DisplayName("LAW-02 France: no name, a number that nobody has and a day in the past are one round")
    void france() {
        String form = "/parlons/cancel";
        browser.open(form + "?country=FR")
                .submit(
                        form,
                        "email",
                        "nobody@example.org",
                        "subscriptionId",
                        "SUB-NONE",
                        "requestedEndDate",
                        "2001-01-31");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page())
                .containsSubsequence(
                        "href=\"#name\"",
                        "href=\"#email\">Check the e-mail address",
                        "href=\"#subscriptionId\">Check the subscription number",
                        "href=\"#requestedEndDate\"",
                        "No subscription of this brand matches")
                .contains("value=\"SUB-NONE\"", "value=\"nobody@example.org\"", "value=\"2001-01-31\"");
    }

    @Test
    @DisplayName("LAW-15 Germany: a cause that is not named and an address that is not on file are one round")
    void germany() {
        Customer anna = customerOf("parlons").buys();
        String page = "/parlons/cancel/notification";
        browser.open("/parlons/cancel?country=DE")
                .submit(
                        page,
                        "name",
                        "Anna Berg",
                        "email",
                        "other@example.org",
                        "subscriptionId",
                        anna.subscription(),
                        "reason",
                        "FOR_CAUSE");
        assertThat(browser.page())
                .contains("href=\"#comment\"", "href=\"#email\"", "href=\"#subscriptionId\"")
                .contains("value=\"Anna Berg\"", "value=\"FOR_CAUSE\" checked=\"checked\"");
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    @DisplayName("LAW-01 nothing but number and address is wrong: the summary leads to both, and says it once")
    void unknownAlone() {
        String form = "/parlons/cancel";
        browser.open(form + "?country=FR")
                .submit(form, "name", "Anna", "email", "nobody@example.org", "subscriptionId", "SUB-NONE");
        assertThat(browser.page())
                .contains("href=\"#email\"", "href=\"#subscriptionId\"")
                .containsOnlyOnce("No subscription of this brand matches");
    }

    @Test
    @DisplayName("CON-07 cancelled already and a field missing: both are said in one round")
    void cancelledAlready() {
        Customer anna = customerOf("parlons").buys();
        anna.cancels();
        String form = "/parlons/cancel";
        browser.open(form + "?country=FR").submit(form, "email", anna.email(), "subscriptionId", anna.subscription());
        assertThat(browser.page())
                .contains("href=\"#name\"", "already")
                .doesNotContain("href=\"#email\"", "href=\"#subscriptionId\"");
    }

    @Test
    @DisplayName("LAW-09 withdrawal: no name, and a period that is over, are one round")
    void withdrawal() {
        Customer anna = customerOf("parlons").with("startedOn", "-P20D").buys();
        String form = "/parlons/withdraw";
        browser.open(form).submit(form, "email", anna.email(), "contract", anna.subscription());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page())
                .contains(
                        "href=\"#name\"",
                        "The period for withdrawing from this contract is over",
                        "value=\"" + anna.subscription() + "\"")
                .doesNotContain("href=\"#contract\"");
    }

    @Test
    @DisplayName("billing is away: what the form itself shows is told, and nothing is said of the rest")
    void billingAway() {
        String form = "/parlons/cancel";
        FaultyCalls faults = new FaultyCalls(this).order("read", "FAIL_BEFORE", 50);
        try {
            browser.open(form + "?country=FR")
                    .submit(
                            form,
                            "email",
                            "nobody@example.org",
                            "subscriptionId",
                            "SUB-NONE",
                            "requestedEndDate",
                            "2001-01-31");
            assertThat(browser.page())
                    .contains("href=\"#name\"", "href=\"#requestedEndDate\"")
                    .doesNotContain("href=\"#email\"", "matches");
            assertThat(faults.fired("read")).isPositive();
        } finally {
            faults.clear();
        }
    }
}
