package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What agents and supervisors do in Tasklist beside the task of the day, in a browser. */
class AgentInBrowserTest extends BrowserJourney {

    private static final String ESCALATED = "superviseurs";

    @BeforeEach
    void anEmptyDesk() {
        nothingElseToDo();
    }

    @Test
    @DisplayName("SPL-02 GUI-07 a request by phone is started from Tasklist's form and runs through to the proof")
    void startsACaseByPhone() {
        Customer morgan = customerOf("splashtop").who("name", "Morgan Blake").buys();
        Page page = browserOf("en-GB");
        Tasklist tasklist = Tasklist.signIn(page, "agent").startForm("Cancellation");
        picture(page, "start-form");
        tasklist.choose("brand", "Splashtop")
                .fill("subscriptionId", morgan.subscription())
                .fill("customerName", "Morgan Blake")
                .fill("customerEmail", morgan.email())
                .choose("locale", "English")
                .choose("channel", "Phone")
                .choose("reason", "Not used")
                .fill("comment", "Sold the second computer.");
        picture(page, "start-form-filled");
        tasklist.start();
        settle();

        assertThat(morgan.orders()).containsExactly("cancel");
        assertThat(morgan.subjects()).singleElement().asString().startsWith("Proof of cancellation");
        Cancelling leaving = new Cancelling(morgan, referenceOf(morgan));
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        assertThat(leaving.file().path("channel").asText()).isEqualTo("PHONE");
        page.navigate("/agent/cases/" + leaving.reference());
        picture(page, "agent-case");
        assertThat(page.locator("main").innerText()).contains("Sold the second computer.", "Phone", "Morgan Blake");
    }

    @Test
    @DisplayName("a start that is refused says why, in the agent's language and in the form that is still filled in")
    void refusedStartIsReadable() {
        Page page = browserOf("fr-FR");
        Tasklist.signIn(page, "agent")
                .startForm("Cancellation")
                .choose("brand", "Splashtop")
                .fill("subscriptionId", "SUB-UNKNOWN")
                .fill("customerName", "Morgan Blake")
                .fill("customerEmail", "morgan.blake@example.org");
        page.click("button[ng-click=\"startProcessInstance()\"]");

        String refusal =
                page.locator(".modal-dialog .alert-danger:visible").first().innerText();
        assertThat(refusal)
                .contains("Le processus n’a pas pu démarrer", "Aucun abonnement de cette marque")
                .doesNotContain("io.sortie", "Cannot instantiate");
        assertThat(page.inputValue("[id$='_subscriptionId']")).isEqualTo("SUB-UNKNOWN");
        picture(page, "start-refused");
    }

    @Test
    @DisplayName("SEM-03 a contact that is late stands in the supervisors' list of escalated tasks")
    void lateContactIsEscalated() {
        Cancelling leaving = customerOf("semrush").buys().cancels().confirmed();
        moveTo(leaving.instant("dueAt").minus(Duration.ofHours(1)));
        Tasklist tasklist = Tasklist.signIn(browserOf("fr-FR"), "supervisor").filter(ESCALATED);
        tasklist.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(tasklist.card(leaving.reference()).count())
                .as("others may be late in the shared application, this one is not")
                .isZero();

        moveTo(leaving.instant("dueAt").plusSeconds(1));
        tasklist.page().reload();
        tasklist.filter(ESCALATED).card(leaving.reference()).waitFor();
        assertThat(tasklist.open(tasklist.card(leaving.reference())).innerText())
                .contains(leaving.reference());
        picture(tasklist.page(), "escalated");
    }

    private String referenceOf(Customer customer) {
        return get("/api/v1/cases?subscriptionId=" + customer.subscription(), "system")
                .body()
                .at("/content/0/reference")
                .asText();
    }
}
