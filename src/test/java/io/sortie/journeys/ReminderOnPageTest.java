package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer asks on their page to be reminded of looking through a subscription. */
class ReminderOnPageTest extends SigningIn {

    @Test
    @DisplayName(
            "GUI-14 chosen on the page, kept, shown there; asking again replaces it; nobody else's, and no other months")
    void asked() {
        Customer customer = customer("semrush", Map.of());
        Customer stranger = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains("in a month", "in 6 months").doesNotContain("We remind you by email");
        browser.submit(path(customer), "months", "6");
        assertThat(browser.page()).contains("We remind you by email on");
        browser.submit(path(customer), "months", "1");
        assertThat(rows(customer)).isEqualTo(1);
        assertThat(jdbc.sql("select months from review_reminder where subscription_id = ?")
                        .param(customer.subscriptionId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Map<String, String> form = browser.hidden(path(customer));
        form.put("months", "1");
        assertThat(browser.post(path(stranger), form).status()).isEqualTo(404);
        assertThat(rows(stranger)).isZero();
        form.put("months", "2");
        assertThat(browser.post(path(customer), form).status()).isEqualTo(404);
        assertThat(jdbc.sql("select months from review_reminder where subscription_id = ?")
                        .param(customer.subscriptionId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String path(Customer customer) {
        return customer.path() + "/" + customer.subscriptionId() + "/reminder";
    }

    private int rows(Customer customer) {
        return rows("select count(*) from review_reminder where subscription_id = ?", customer.subscriptionId());
    }
}
