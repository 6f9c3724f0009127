package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer reads of the agent who acted. */
class AgentNameTest extends CancellationJourney {

    @Autowired
    private IdentityService identity;

    @Test
    @DisplayName("GUI-09 the customer reads an agent's first name and never the name to sign in with")
    void firstName() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = openedBy("agent", anna);
        note(leaving, "She called.");
        String page = track(leaving);
        assertThat(page).contains("Alex entered it for the customer", "<span>Alex</span>");
        assertThat(page).doesNotContain("agent entered", "<span>agent</span>");
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("Alex entered it"));
    }

    @Test
    @DisplayName("GUI-09 an agent without a name is customer service, in the reader's language")
    void nobodyInParticular() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = openedBy("agent", anna);
        note(leaving, "She called.");
        named("");
        try {
            assertThat(track(leaving)).contains("customer service entered it", "<span>Customer service</span>");
            assertThat(get(leaving.trackLink() + "?lang=fr", null).text())
                    .contains("le service client l&#39;a saisie", "<span>Service client</span>");
        } finally {
            named("Alex");
        }
    }

    private String track(Cancelling leaving) {
        return get(leaving.trackLink(), null).text();
    }

    private Cancelling openedBy(String user, Customer customer) {
        RunningSortie.Answer opened = post("/api/v1/cancellations", customer.request("channel", "PHONE"), user);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        return new Cancelling(customer, opened.body().path("reference").asText());
    }

    private void note(Cancelling leaving, String text) {
        Map<String, Object> message = Map.of("text", text, "channel", "PHONE");
        assertThat(post("/api/v1/cases/" + leaving.reference() + "/messages", message, "agent")
                        .status())
                .isEqualTo(200);
    }

    private void named(String firstName) {
        List<User> users = identity.createUserQuery().userId("agent").list();
        users.forEach(user -> {
            user.setFirstName(firstName);
            identity.saveUser(user);
        });
    }
}
