package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card number is refused wherever it comes, and nothing of the request is kept [SEM-13, LAW-25, S20]. */
@RunningSortie
@ExtendWith(OutputCaptureExtension.class)
class CardGuardTest {

    private static final String CARD = "4111 1111-1111.1111";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"comment\":\"4111111111111111\"}",
                "{\"comment\":\"my card: 4111 1111 1111 1111, thanks\"}",
                "{\"comment\":\"\\u0034111-\\u0031111-1111-1111\"}",
                "{\"comment\":\"４１１１ １１１１ １１１１ １１１１\"}",
                "{\"customer\":{\"name\":\"5555.5555.5555.4444\"}}",
                "{\"subscriptionId\":4111111111111111}",
                "{\"amount\":4.111111111111111E15}",
                "{\"4111111111111111\":true}",
                "{\"list\":[1,{\"deep\":[\"378282246310005\"]}]}",
                "{\"variables\":{\"x\":{\"type\":\"Json\",\"value\":\"{\\\"a\\\":\\\"\\\\u0034111111111111111\\\"}\"}}}"
            })
    void refused_in_every_place_of_a_json_document(String json) {
        for (String path : List.of("/api/v1/cancellations", "/engine-rest/process-definition/key/cancellation/start")) {
            HttpResponse<String> answer = Door.at(port, path).as("system").postJson(json);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("urn:sortie:problem:card-number", "\"errors\":[{", "\"field\":")
                    .doesNotContain("4111111111111111", "1111 1111");
        }
    }

    @Test
    void the_field_is_named_and_the_sentence_is_in_the_callers_language() {
        HttpResponse<String> answer = Door.at(port, "/api/v1/cancellations")
                .as("system")
                .with("Accept-Language", "fr")
                .postJson("{\"customer\":{\"name\":\"" + CARD + "\"}}");
        assertThat(answer.body()).contains("\"field\":\"customer.name\"", "Retirez le numéro de carte");
    }

    @Test
    void refused_in_query_path_and_headers() {
        assertThat(Door.at(port, "/api/v1/cases?email=" + encoded(CARD))
                        .as("system")
                        .get()
                        .statusCode())
                .isEqualTo(422);
        assertThat(Door.at(port, "/api/v1/cases/4111111111111111")
                        .as("system")
                        .get()
                        .statusCode())
                .isEqualTo(422);
        assertThat(Door.at(port, "/confirm/4111-1111-1111-1111").get().statusCode())
                .isEqualTo(422);
        for (String header : List.of("Idempotency-Key", "User-Agent")) {
            HttpResponse<String> answer = Door.at(port, "/api/v1/cancellations")
                    .as("system")
                    .with(header, "4111111111111111")
                    .postJson("{}");
            assertThat(answer.statusCode()).as(header).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"" + header + "\"");
        }
    }

    @Test
    void refused_in_forms_with_a_page_for_a_person() {
        HttpResponse<String> answer = Door.at(port, "/semrush/cancel")
                .with("Accept", "text/html,*/*")
                .with("Accept-Language", "fr-FR")
                .postForm("name=A&comment=" + encoded(CARD));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .contains("Retirez le numéro de carte", "/style/sortie.css")
                .doesNotContain("1111");
        assertThat(Door.at(port, "/login").postForm("username=" + encoded(CARD)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_page_of_ours_shows_its_form_again_without_it_and_keeps_all_other_entries() {
        for (String page : List.of("/semrush/cancel", "/smarters-pro/refund", "/smarters-pro/refund/notification")) {
            SignInForm.Csrf csrf = SignInForm.Csrf.of(Door.at(port, page.replace("/notification", ""))
                    .with("Accept", "text/html")
                    .get());
            String free = page.contains("refund") ? "explanation" : "comment";
            HttpResponse<String> answer = Door.at(port, page)
                    .with("Accept", "text/html,*/*")
                    .with("Cookie", csrf.cookie())
                    .postForm("name=Anna+Berg&subscriptionId=SUB-2001&cause=OTHER&" + free + "=mine+is+" + encoded(CARD)
                            + csrf.field());
            assertThat(answer.statusCode()).as(page).isEqualTo(422);
            assertThat(answer.body())
                    .contains("value=\"Anna Berg\"", "value=\"SUB-2001\"", "taken out and not kept")
                    .contains("id=\"" + free + "-error\">Looks like a full card number.", "href=\"#" + free + "\"")
                    .doesNotContain("1111", "mine is");
        }
    }

    @Test
    void broken_json_with_a_card_is_refused_and_without_one_goes_to_the_controller() {
        assertThat(Door.at(port, "/api/v1/cancellations")
                        .as("system")
                        .postJson("{\"c\":\"" + CARD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Door.at(port, "/api/v1/cancellations")
                        .as("system")
                        .postJson("{\"c\":")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Door.at(port, "/engine-rest/task")
                        .as("agent")
                        .with("Content-Type", "text/plain")
                        .send("POST", CARD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void S20_nothing_of_it_is_in_log_or_database(CapturedOutput log) {
        Door.at(port, "/api/v1/cancellations")
                .as("system")
                .with("Idempotency-Key", "5105105105105100")
                .postJson("{\"comment\":\"5105-1051-0510-5100\"}");
        Door.at(port, "/semrush/cancel?x=5105105105105100").postForm("comment=5105+1051+0510+5100");
        assertThat(log.getAll()).doesNotContain("5105105105105100", "5105-1051", "5105 1051");
        assertThat(database.sql("SCRIPT NOPASSWORDS NOSETTINGS").query(String.class).list().stream()
                        .filter(line -> line.contains("51051051") || line.contains("5105-1051")))
                .isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
