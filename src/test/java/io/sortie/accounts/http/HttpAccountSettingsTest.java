package io.sortie.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.providers.Guarantees;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What has to be configured for an account system over HTTP [S2]. */
class HttpAccountSettingsTest {

    private static final String ADDRESS = "sortie.accounts.http.base-url (an https address; http only on this machine)";
    private static final String CREDENTIALS =
            "sortie.accounts.http.token, or sortie.accounts.http.user and sortie.accounts.http.password (one of the two)";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    @DisplayName("S2 address and credentials have no default")
    void nothing() {
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(ADDRESS, CREDENTIALS);
    }

    @Test
    @DisplayName("a token is enough, and so are user and password")
    void enough() {
        with("base-url", "https://accounts.example/sortie/").with("token", "t0k-en");
        assertThat(HttpAccountSettings.missing(environment)).isEmpty();
        with("token", "").with("user", "sortie").with("password", "secret");
        assertThat(HttpAccountSettings.missing(environment)).isEmpty();
        assertThat(HttpAccountSettings.of(environment).baseUrl()).isEqualTo("https://accounts.example/sortie");
    }

    @Test
    @DisplayName("both, half of one, or what no header can carry counts as missing")
    void credentials() {
        with("base-url", "https://accounts.example");
        with("token", "token").with("user", "sortie").with("password", "secret");
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(CREDENTIALS);
        with("token", "").with("password", "");
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(CREDENTIALS);
        with("user", "a:b").with("password", "secret");
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(CREDENTIALS);
        with("user", "").with("token", "to\nken");
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accounts.example",
                "ftp://accounts.example",
                "https://",
                "https://user:secret@accounts.example",
                "https://accounts.example?x=1",
                "https://accounts.example#x",
                "http://localhost.accounts.example",
                "accounts.example",
                "https://{host}"
            })
    @DisplayName("S19 credentials go to one address, and not in the clear")
    void unsafe(String address) {
        with("base-url", address).with("token", "token");
        assertThat(HttpAccountSettings.missing(environment)).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8081", "http://127.0.0.1:8081/x", "http://[::1]:8081", "https://a.example"})
    @DisplayName("http is enough to a system or side-car on this machine")
    void safe(String address) {
        with("base-url", address).with("token", "token");
        assertThat(HttpAccountSettings.missing(environment)).isEmpty();
    }

    @Test
    @DisplayName("a key is honoured for the 30 days of the contract, or as long as the company says")
    void guarantees() {
        assertThat(HttpAccountSettings.of(environment).guarantees())
                .isEqualTo(new Guarantees(true, Duration.ofDays(30)));
        assertThat(new PublishedContract().document().at("/info/description").asText())
                .contains("remembered for at least 30 days");
        with("key-honoured", "24h").with("base-url", "https://a.example").with("token", "token");
        assertThat(HttpAccountSettings.of(environment).guarantees().keyHonoured())
                .isEqualTo(Duration.ofHours(24));
        with("key-honoured", "0s");
        assertThat(HttpAccountSettings.missing(environment))
                .containsExactly("sortie.accounts.http.key-honoured (such as 30d)");
    }

    @Test
    @DisplayName("S27 secrets are not printed")
    void printed() {
        with("base-url", "https://a.example").with("token", "t0ken").with("password", "p4ss");
        assertThat(HttpAccountSettings.of(environment).toString()).doesNotContain("t0ken", "p4ss");
    }

    private HttpAccountSettingsTest with(String name, String value) {
        environment.setProperty("sortie.accounts.http." + name, value);
        return this;
    }
}
