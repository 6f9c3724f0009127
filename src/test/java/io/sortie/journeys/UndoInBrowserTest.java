package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UndoInBrowserTest extends BrowserJourney {

    @Test
    @DisplayName("a customer who thinks again undoes the cancellation on the tracking page, and billing goes on")
    void undo() {
        Customer morgan = customerOf("splashtop").buys();
        Cancelling leaving = morgan.cancels("signedIn", true, "channel", "ACCOUNT");
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        Page page = browserOf("en-GB");
        page.navigate(leaving.trackLink());
        picture(page, "undo-1-before");
        follow(page.getByText("Undo the cancellation").first());
        page.locator("[role=status]").waitFor();
        picture(page, "undo-2-asked");
        assertThat(page.locator("section.state").innerText()).contains("Being undone", "goes on as before");
        assertThat(page.locator("section.actions").count()).isZero();
        settle();
        page.navigate(leaving.trackLink());
        picture(page, "undo-3-done");

        assertThat(page.locator("section.state").innerText()).contains("the subscription goes on");
        assertThat(page.locator("section.actions").count()).isZero();
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(morgan.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(morgan.billing().path("billingEnd").isNull()).isTrue();
    }
}
