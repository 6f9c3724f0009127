package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The mails with sign-in links. */
class SignInMailsTest extends SigningIn {

    @Test
    @DisplayName("No more than three mails in the life of a link, whoever asks")
    void notToBeFlooded() {
        Customer customer = customer("semrush", Map.of());
        Customer last = customer("semrush", Map.of());
        for (int i = 0; i < 6; i++) {
            new CustomerBrowser(BASE).open(customer.path()).submit(customer.path(), "email", customer.email());
        }
        askForLink(new CustomerBrowser(BASE), last);
        assertThat(signInMails(customer.email())).hasSize(3);
        advance("PT15M1S");
        assertThat(askForLink(new CustomerBrowser(BASE), customer)).isNotBlank();
    }

    @Test
    @DisplayName("The mail is the same in French, to the customer who reads French")
    void french() {
        Customer customer = customer("parlons", Map.of(), "fr");
        askForLink(new CustomerBrowser(BASE), customer);
        assertThat(subjects(customer)).isEqualTo(List.of("Votre lien vers vos abonnements Parlons"));
    }
}
