package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The story that the README promises to a stranger, told in a browser from end to end, in French. */
class FiveMinutesInBrowserTest extends BrowserJourney {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private Customer camille;
    private Page page;

    @Test
    @DisplayName(
            "SEM-01 SEM-02 SEM-03 SEM-07 CON-08 GUI-03 form, mail, button, agent, proof, erased projects: in a browser")
    void fiveMinutes() throws IOException {
        nothingElseToDo();
        camille = customerOf("semrush")
                .who("name", "Camille Martin")
                .who("locale", "fr")
                .buys();
        page = browserOf("fr-FR");
        Cancelling leaving = asksToCancel();
        confirmsByMail(leaving);
        agentCompletesTheTask(leaving);

        assertThat(camille.orders()).containsExactly("cancel");
        assertThat(camille.billing().path("billingEnd").asText()).isNotEmpty();
        proofIsInTheMailbox(leaving);
        advance("P30D");
        everyStepIsOnTheTrackingPage(leaving);
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(camille.billing().path("projects")).isEmpty();
        assertThat(camille.billing().path("charges")).hasSize(1);
    }

    private Cancelling asksToCancel() {
        page.navigate("/semrush/cancel");
        picture(page, "1-form");
        page.getByLabel("Votre nom").fill("Camille Martin");
        page.getByLabel("Adresse e-mail").fill(camille.email());
        page.getByLabel("Numéro d'abonnement").fill(camille.subscription());
        page.getByLabel("Un message à nous transmettre").fill("Nous fusionnons deux équipes.");
        follow(page.getByText("Voir ce qui se passe"));
        assertThat(page.locator("main").innerText())
                .contains("Fin de la facturation", "Fin de l'accès", "Pas de frais", "Ce que vous perdez");
        picture(page, "2-summary");
        follow(page.locator("button.go"));
        Cancelling leaving = caseOn(page, camille);
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
        picture(page, "3-received");
        settle();
        return leaving;
    }

    private void confirmsByMail(Cancelling leaving) {
        FrameLocator mail = mail("Confirmez la résiliation");
        picture(page, "4-mailbox");
        mail.getByText("Vérifier et confirmer").click();
        page.waitForURL("**/confirm/**");
        picture(page, "5-confirm");
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
        follow(page.locator("button.go"));
        assertThat(page.locator("h1").innerText()).isEqualTo("C'est confirmé. Merci.");
        picture(page, "6-confirmed");
        settle();
    }

    private void agentCompletesTheTask(Cancelling leaving) {
        Page desk = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(desk, "agent");
        tasklist.card(leaving.reference()).waitFor();
        assertThat(tasklist.cards().first().innerText()).contains(leaving.reference());
        Locator form = tasklist.open(tasklist.cards().first());
        assertThat(form.innerText())
                .contains(leaving.reference(), "Camille Martin", camille.email(), "Semrush", "Guru")
                .contains("Nous fusionnons deux équipes.", "formule inférieure Pro", "confirmé", "facturé");
        picture(desk, "7-task");
        tasklist.claim()
                .choose("contactChannel", "Téléphone")
                .fill("contactNote", "Camille confirme son départ et remercie l'équipe.")
                .decide("Mettre fin");
        picture(desk, "8-task-filled");
        tasklist.complete();
        settle();
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
    }

    private void proofIsInTheMailbox(Cancelling leaving) throws IOException {
        mail("Preuve de résiliation");
        picture(page, "9-proof");
        Download proof = page.waitForDownload(() -> page.click("a.file"));
        try (PDDocument document = Loader.loadPDF(proof.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(leaving.reference(), "Camille Martin", camille.subscription())
                    .contains(day(leaving.instant("accessEnd")), day(leaving.instant("billingEnd")));
        }
    }

    private void everyStepIsOnTheTrackingPage(Cancelling leaving) {
        page.navigate(leaving.trackLink());
        picture(page, "10-track-closed");
        assertThat(page.locator("section.state").innerText()).contains("les données de projet sont effacées");
        assertThat(page.locator(".timeline li").allInnerTexts())
                .hasSizeGreaterThanOrEqualTo(6)
                .anyMatch(line -> line.contains("confirmé"))
                .anyMatch(line -> line.contains("facturation"))
                .anyMatch(line -> line.contains("Preuve") || line.contains("preuve"))
                .anyMatch(line -> line.contains("effacé"));
    }

    /** Opens the newest mail whose subject begins like this. */
    private FrameLocator mail(String subject) {
        page.navigate("/demo/mailbox?to=" + camille.email());
        page.locator("nav a", new Page.LocatorOptions().setHasText(subject))
                .first()
                .click();
        FrameLocator mail = page.frameLocator("iframe");
        mail.getByText(camille.name()).first().waitFor();
        return mail;
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.of("Europe/Paris")));
    }
}
