package io.sortie.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.SortieApplication;
import io.sortie.accounts.AccountSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Without the demo and without configuration, one sentence says what is missing [S2]. */
@ExtendWith(OutputCaptureExtension.class)
class StartupRequirementsTest {

    private static final String DATABASE = "--spring.datasource.url=jdbc:h2:mem:requirements;LOCK_TIMEOUT=10000";

    @Test
    void S2_without_configuration_it_ends_with_one_sentence_naming_all_and_no_stack_trace(CapturedOutput console) {
        assertThatThrownBy(() -> start()).isInstanceOf(MissingRequirements.class);
        assertThat(console.getAll())
                .contains(
                        "Sortie cannot start: please configure spring.datasource.url, sortie.base-url",
                        "sortie.secret (at least 32 characters)",
                        "spring.mail.host",
                        "sortie.billing",
                        "sortie.accounts",
                        "sortie.admin.user and sortie.admin.password",
                        "--spring.profiles.active=demo")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void S2_what_is_there_is_not_asked_for_and_what_is_unsafe_counts_as_missing() {
        MockEnvironment environment = complete();
        assertThat(StartupRequirements.missing(environment)).isEmpty();
        environment.setProperty("sortie.base-url", "http://sortie.example");
        environment.setProperty("sortie.secret", "short");
        assertThat(StartupRequirements.missing(environment))
                .containsExactly(
                        "sortie.base-url (an https address)",
                        "sortie.secret (at least 32 characters)",
                        FirstAdministrator.NEEDED);
    }

    @Test
    void S2_an_account_system_over_HTTP_needs_its_address_and_credentials() {
        MockEnvironment environment = complete().withProperty("sortie.accounts", "http");
        assertThat(StartupRequirements.missing(environment))
                .containsExactly(
                        "sortie.accounts.http.base-url (an https address; http only on this machine)",
                        "sortie.accounts.http.token, or sortie.accounts.http.user and sortie.accounts.http.password"
                                + " (one of the two)",
                        FirstAdministrator.NEEDED);
        environment.setProperty("sortie.accounts.http.base-url", "https://accounts.example");
        environment.setProperty("sortie.accounts.http.token", "token");
        assertThat(StartupRequirements.missing(environment)).isEmpty();
    }

    @Test
    void a_mailbox_needs_somebody_who_opens_it() {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("sortie.mailbox.host", "imap.example");
        environment.setProperty("sortie.mailbox.user", "customers@brand.example");
        assertThat(StartupRequirements.missing(environment))
                .contains("sortie.mailbox.password")
                .doesNotContain("sortie.mailbox.user");
        assertThat(StartupRequirements.missing(new MockEnvironment())).noneMatch(key -> key.contains("mailbox"));
    }

    @Test
    void the_demo_needs_nothing() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThat(StartupRequirements.missing(environment)).isEmpty();
    }

    @Test
    void S2_without_an_administrator_it_does_not_start_and_with_one_it_needs_no_password_again(CapturedOutput console)
            throws Exception {
        assertThatThrownBy(() -> start(configured())).hasRootCauseInstanceOf(MissingRequirements.class);
        assertThat(console.getAll()).contains("Sortie cannot start: please configure sortie.admin.user");

        List<String> withAdmin = new ArrayList<>(List.of(configured()));
        withAdmin.add("--sortie.admin.user=ops.lead");
        withAdmin.add("--sortie.admin.password=a-long-password");
        withAdmin.replaceAll(argument -> argument.replace("--sortie.accounts=sandbox", "--sortie.accounts=http"));
        withAdmin.add("--sortie.accounts.http.base-url=https://accounts.example");
        withAdmin.add("--sortie.accounts.http.token=token");
        try (var first = start(withAdmin.toArray(String[]::new));
                var again = start(configured())) {
            assertThat(again.isRunning()).isTrue();
            assertThat(first.getBean(AccountSystem.class).guarantees().keyHonoured())
                    .isEqualTo(Duration.ofDays(30));
            HttpResponse<Void> page = get(first, "/login");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly");
            assertThat(get(first, "/demo/mailbox").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<Void> get(ConfigurableApplicationContext sortie, String path) throws Exception {
        String address = "http://localhost:" + sortie.getEnvironment().getProperty("local.server.port") + path;
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return SortieApplication.application().run(arguments);
    }

    private static String[] configured() {
        return new String[] {
            DATABASE,
            "--spring.datasource.username=sa",
            "--server.port=0",
            "--spring.flyway.locations=classpath:db/migration,classpath:db/sandbox",
            "--sortie.base-url=https://sortie.example",
            "--sortie.secret=0123456789abcdef0123456789abcdef",
            "--spring.mail.host=localhost",
            "--sortie.billing=sandbox",
            "--sortie.accounts=sandbox",
            "--camunda.bpm.job-execution.enabled=false",
            "--sortie.outbox.background=false"
        };
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/sortie")
                .withProperty("sortie.base-url", "https://sortie.example")
                .withProperty("sortie.secret", "0123456789abcdef0123456789abcdef")
                .withProperty("spring.mail.host", "smtp.example")
                .withProperty("sortie.billing", "sandbox")
                .withProperty("sortie.accounts", "sandbox");
    }
}
