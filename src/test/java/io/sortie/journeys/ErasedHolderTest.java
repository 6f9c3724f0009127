package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingData;
import io.sortie.billing.BillingSystem;
import io.sortie.signin.SignInService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of whom billing has erased the address, nobody is the customer any more. */
class ErasedHolderTest extends UndeliveredJourney {

    @Autowired
    private BillingSystem billing;

    @Autowired
    private SignInService signIns;

    @Test
    @DisplayName("SEM-14 nobody's request is accepted for a subscription whose holder is erased, whatever the address")
    void noRequest() {
        Customer anna = customerOf("semrush").buys();
        assertThat(anna.preview().path("accessEnd").isMissingNode()).isFalse();
        erase(anna, BillingData.values());
        for (String email : List.of(anna.email(), "null@example.org")) {
            Customer asking = new Customer(this, anna.brand(), anna.subscription(), anna.name(), email);
            for (Answer answer : List.of(
                    post("/api/v1/cancellations/preview", asking.request(), "system"),
                    post("/api/v1/cancellations", asking.request(), "system"),
                    Refunding.ask(asking, "TECHNICAL", Map.of()))) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                assertThat(answer.body().path("type").asText()).endsWith("unknown-subscription");
            }
        }
    }

    @Test
    @DisplayName("SEM-14 the erased address gets no sign-in link")
    void noSignIn() {
        Customer anna = customerOf("semrush").buys();
        Customer bert = customerOf("semrush").buys();
        signIns.askForLink("semrush", anna.email());
        Awaitility.await().until(() -> links(anna) == 1);
        erase(anna, BillingData.CONTACT);
        signIns.askForLink("semrush", anna.email());
        signIns.askForLink("semrush", bert.email()); // links are made one after the other
        Awaitility.await().until(() -> links(bert) == 1);
        assertThat(links(anna)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SEM-14 a mail that did not arrive goes to the case's own address again where billing has none any more")
    void sentAgain() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        erase(anna, BillingData.CONTACT);
        String claim = "/engine-rest/task/" + leaving.task().path("id").asText() + "/claim";
        assertThat(post(claim, Map.of("userId", "agent"), "agent").status()).isEqualTo(204);
        assertThat(shown(leaving).path("billingEmail").path("value").asText()).isEqualTo("–");
        reach(leaving, "SEND_AGAIN", "", "");
        assertThat(mailsTo(anna.email())).isEqualTo(1);
    }

    private void erase(Customer customer, BillingData... all) {
        String account = customer.billing().path("accountId").asText();
        for (BillingData data : all) {
            billing.erase("DEL-" + UUID.randomUUID(), account, data);
        }
    }

    private int links(Customer customer) {
        return jdbc.sql("select count(*) from sign_in where email = ?")
                .param(customer.email())
                .query(Integer.class)
                .single();
    }

    private int mailsTo(String email) {
        return get("/demo/mailbox?to=" + email, null).body().size();
    }
}
