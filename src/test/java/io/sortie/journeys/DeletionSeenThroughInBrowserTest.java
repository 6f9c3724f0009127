package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A deletion with everything in its way, as customer and privacy officer see it through in the browser. */
class DeletionSeenThroughInBrowserTest extends BrowserJourney {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Test
    @DisplayName(
            "SEM-17 SEM-18 LAW-20 two subscriptions, a refund under way and a hold on invoices: the customer asks, privacy"
                    + " decides, the account is erased, the invoices are kept")
    void seenThrough() {
        Customer anna = customerOf("semrush").who("locale", "fr").buys();
        Customer second = customerOf("semrush")
                .who("email", anna.email())
                .who("type", "BUSINESS")
                .with("startedOn", "-P0D")
                .with("accountId", Deleting.account(anna))
                .buys();
        Refunding refund = Refunding.asked(second, "CHANGED_MIND", Map.of());
        refund.approvedBy("finance");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");

        Page page = browserOf("fr-FR");
        Deleting deletion = asks(anna, page);
        confirms(deletion, page);
        String track = deletion.of().trackLink();
        page.navigate(track);
        picture(page, "deletion-through-3-waits");
        assertThat(page.locator("section.state").innerText()).contains("En préparation", "Remboursement");
        for (Customer subscription : new Customer[] {anna, second}) {
            assertThat(subscription.billing().path("billingEnd").isNull()).isFalse();
        }

        assertThat(deletion.post("legal-hold", "Procès en cours sur les factures.", "privacy")
                        .status())
                .isEqualTo(200);
        refund.bank("settle");
        advance("P1D");
        assertThat(deletion.state()).isEqualTo("AWAITING_AGENT");
        keepsInvoices(deletion);
        page.navigate(track);
        picture(page, "deletion-through-6-waiting");
        assertThat(page.locator("section.state").innerText()).contains("En attente avant l'effacement");

        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        page.navigate(track);
        picture(page, "deletion-through-7-erased");
        assertThat(page.locator("main").innerText())
                .contains("Nom et pays sur les factures", "conservé jusqu’au")
                .doesNotContain(anna.name(), anna.email());
        Answer certificate =
                get("/api/v1/cases/" + deletion.reference() + "/receipt", "privacy", "Accept", "application/pdf");
        assertThat(new String(certificate.raw().body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(anna.mail("Votre compte Semrush est supprimé").path("text").asText())
                .contains("factures");
    }

    private Deleting asks(Customer customer, Page page) {
        page.navigate("/semrush/delete-account");
        page.fill("#name", customer.name());
        page.fill("#email", customer.email());
        page.fill("#accountId", Deleting.account(customer));
        follow(page.locator("#entries button.go"));
        picture(page, "deletion-through-1-summary");
        follow(page.locator("form.final button.go"));
        settle();
        return new Deleting(caseOn(page, customer));
    }

    private void confirms(Deleting deletion, Page page) {
        page.navigate(deletion.of().confirmLink());
        page.fill("#word", "supprimer");
        follow(page.locator("form.final button.go"));
        picture(page, "deletion-through-2-confirmed");
        settle();
    }

    private void keepsInvoices(Deleting deletion) {
        Page desk = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(desk, "privacy");
        Locator form = tasklist.open(tasklist.card(deletion.reference()));
        assertThat(form.innerText()).contains(deletion.reference(), "Procès en cours sur les factures.");
        tasklist.claim().decide("Garder une partie");
        desk.check("[id$='_keepInvoices']");
        tasklist.choose("heldGround", "claims");
        // the note before the date: what is typed while the date is being taken over is lost with it
        tasklist.fill("holdNote", "Procès 12 O 34/26 sur les factures.");
        LocalDate until = LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris")).plusMonths(11);
        desk.fill("[id*='heldUntil'] input, input[id*='heldUntil']", DAY.format(until));
        desk.keyboard().press("Tab");
        assertThat(desk.inputValue("[id$='_holdNote']")).startsWith("Procès");
        picture(desk, "deletion-through-5-task");
        tasklist.complete();
        settle();
    }
}
