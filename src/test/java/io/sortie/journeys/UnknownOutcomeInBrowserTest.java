package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor finds out in Tasklist what became of an order whose answer was lost. */
class UnknownOutcomeInBrowserTest extends BrowserJourney {

    private final FaultyCalls faults = new FaultyCalls(this);
    private final UnreliableProvider provider = new UnreliableProvider(this);

    @BeforeEach
    @AfterEach
    void reliable() {
        faults.clear();
        provider.reliable();
        allErased();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "en-GB, CANCEL, Stop billing, 'In the billing system'",
        "fr-FR, ERASE, Effacer les projets, 'Dans le système de comptes'"
    })
    @DisplayName(
            "R6 the form says what to look for and where, and asks for what the books there show; the case goes on")
    void findsOut(String locale, FaultyEffect effect, String ordered, String where) {
        Cancelling leaving = customerOf("semrush").who("locale", locale).buys().cancels();
        Runnable lastStep = effect.ready(leaving);
        provider.guarantees(false, "PT0S");
        faults.order(effect.operation(), "FAIL_AFTER", 1);
        lastStep.run();
        advance("PT1M");

        Page page = browserOf(locale);
        Tasklist tasklist = Tasklist.signIn(page, "supervisor");
        String form = tasklist.open(tasklist.card(leaving.reference())).innerText();
        picture(page, "outcome-unknown-open-" + locale);
        assertThat(form).contains(ordered, where, leaving.reference() + ":" + effect.operation());
        assertThat(page.locator("[id$='_foundAmount'], [id$='_foundCount']").count())
                .as("before it is said that it was done")
                .isZero();
        tasklist.claim().decide("it stands there");
        if (effect == FaultyEffect.CANCEL) {
            tasklist.fill("foundAmount", "0").fill("foundCurrency", "EUR");
        } else {
            tasklist.fill("foundCount", "3");
        }
        tasklist.fill("findingNote", "Seen in the books.");
        picture(page, "outcome-unknown-" + locale);
        tasklist.complete();
        settle();
        assertThat(leaving.state()).isEqualTo(effect == FaultyEffect.CANCEL ? "IN_RETENTION" : "CLOSED");
        assertThat(effect.happened(leaving)).isEqualTo(1);
    }
}
