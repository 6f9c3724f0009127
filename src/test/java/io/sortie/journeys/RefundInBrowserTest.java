package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refund as customer and staff see it, from the form to the money. */
class RefundInBrowserTest extends BrowserJourney {

    private static final int TECHNICAL = 2;

    @ParameterizedTest(name = "{0} EUR: {1} approves")
    @CsvSource({"12.90, agent", "80.00, finance"})
    @DisplayName(
            "SEM-22 SMA-03 SMA-04 SMA-06 SMA-16 SMA-19 LAW-24 asked by keyboard on a phone, not solved, approved by"
                    + " who may, paid out, and seen on the tracking page")
    void fromFormToMoney(String price, String approver) {
        Customer noah = customerOf("smarters-pro")
                .who("name", "Noah Petit")
                .who("type", "BUSINESS")
                .who("locale", "en")
                .with("startedOn", "-P0D")
                .price(price, "EUR")
                .buys();
        Page phone = phoneWithoutScripts("en-GB");
        Refunding refund = asks(noah, new Keyboard(phone));
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
        saysThatItIsStillBroken(refund, new Keyboard(phone));

        technicianCouldNotSolve(refund);
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.refunds()).isEmpty();
        approves(refund, approver);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        phone.navigate(refund.of().trackLink());
        assertThat(phone.locator("section.state").innerText()).contains("Your refund is on its way");

        refund.bank("settle");
        advance("P1D");
        assertThat(refund.refunds()).singleElement().satisfies(booked -> assertThat(
                        booked.at("/amount/amount").asText())
                .isEqualTo(price));
        phone.navigate(refund.of().trackLink());
        new Keyboard(phone).look("refund-5-paid-out");
        assertThat(phone.locator("section.state").innerText()).contains("The refund has been paid out");
        assertThat(phone.locator("main").innerText()).contains("Amount paid back", "€" + price);
    }

    private Refunding asks(Customer customer, Keyboard keyboard) {
        Page page = keyboard.page();
        page.navigate("/smarters-pro/refund");
        keyboard.look("refund-1-form");
        keyboard.skipsToContent();
        keyboard.writes("#name", customer.name());
        keyboard.writes("#email", customer.email());
        keyboard.writes("#subscriptionId", customer.subscription());
        keyboard.chooses("#cause", TECHNICAL);
        keyboard.chooses("#expectedResolution", 1);
        keyboard.writes("#explanation", "It does not start any more <since> the update.");
        keyboard.presses("#entries button.go", "Enter");
        assertThat(page.locator(".refusal").innerText()).contains("Enter the number of the order");
        keyboard.look("refund-2-order-missing");
        keyboard.writes("#orderId", Refunding.bill(customer).path("orderId").asText());
        keyboard.presses("#entries button.go", "Enter");

        assertThat(page.locator("main").innerText())
                .contains("Technical help first", "Not known yet", "It does not start any more <since> the update.");
        keyboard.look("refund-3-summary");
        keyboard.presses("form.final button.go", "Space");
        Cancelling asked = caseOn(page, customer);
        assertThat(page.url()).contains("/smarters-pro/refund/received?reference=RFD-");
        keyboard.look("refund-4-received");
        settle();
        return new Refunding(asked);
    }

    private void saysThatItIsStillBroken(Refunding refund, Keyboard keyboard) {
        keyboard.page().navigate(refund.of().trackLink());
        keyboard.look("refund-track-help");
        keyboard.presses("form[action$=still-broken] button", "Enter");
        settle();
        assertThat(keyboard.page().locator(".notice").innerText()).contains("does not work yet");
        keyboard.page()
                .locator("#file")
                .setInputFiles(new FilePayload("error-message.png", "image/png", SampleFiles.png()));
        keyboard.presses("form[action$=evidence] button", "Enter");
        assertThat(keyboard.page().locator(".files li").innerText()).contains("error-message.png");
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
    }

    private void technicianCouldNotSolve(Refunding refund) {
        Page desk = browserOf("en-GB");
        Tasklist tasklist = Tasklist.signIn(desk, "technician");
        Locator form = tasklist.open(tasklist.card(refund.reference()));
        assertThat(form.innerText())
                .contains(
                        refund.reference(),
                        "Noah Petit",
                        "<since> the update",
                        "error-message.png",
                        "The problem solved");
        tasklist.claim()
                .choose("finding", "Not solved")
                .choose("contactChannel", "Phone")
                .fill("findingNote", "Installed anew; it does not start.");
        picture(desk, "refund-task-help");
        tasklist.complete();
        settle();
    }

    private void approves(Refunding refund, String approver) {
        Page desk = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(desk, approver);
        Locator form = tasklist.open(tasklist.card(refund.reference()));
        assertThat(form.innerText()).contains(refund.reference(), "Full refund", "SMA-01", "error-message.png");
        tasklist.claim().decide("Approuver");
        picture(desk, "refund-task-approval");
        tasklist.complete();
        settle();
    }

    @Test
    @DisplayName(
            "SEM-22 SPL-02 a refund by phone is started from Tasklist's form; a refusal is readable and loses nothing")
    void startedInTasklist() {
        Customer noah = customerOf("splashtop").who("name", "Noah Petit").buys();
        Page page = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(page, "agent")
                .startForm("Refund")
                .choose("brand", "Splashtop")
                .fill("subscriptionId", "SUB-UNKNOWN")
                .fill("customerName", "Noah Petit")
                .fill("customerEmail", noah.email())
                .choose("cause", "Autre")
                .choose("expectedResolution", "Régler le problème")
                .fill("explanation", "Acheté deux fois.");
        picture(page, "refund-start-form");
        page.click("button[ng-click=\"startProcessInstance()\"]");
        assertThat(page.locator(".modal-dialog .alert-danger:visible").first().innerText())
                .contains("Le processus n’a pas pu démarrer", "Aucun abonnement de cette marque");
        tasklist.fill("subscriptionId", noah.subscription()).start();
        settle();

        Refunding refund = new Refunding(new Cancelling(
                noah,
                get("/api/v1/cases?subscriptionId=" + noah.subscription(), "system")
                        .body()
                        .at("/content/0/reference")
                        .asText()));
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        page.navigate("/agent/cases/" + refund.reference());
        picture(page, "refund-agent-case");
        assertThat(page.locator("main").innerText())
                .contains("Acheté deux fois.", "Téléphone", "Une personne décide", "Que le problème soit résolu");
    }
}
