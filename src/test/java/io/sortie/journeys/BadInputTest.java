package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.entries;
import static io.sortie.journeys.ApiRequest.request;
import static io.sortie.journeys.ApiRequest.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong starts nothing, through whichever door it comes, and the answer says what to correct. */
class BadInputTest extends ApiJourney {

    private static final List<String> IN_THE_FORM =
            List.of("subscriptionId", "customer.email", "customer.type", "requestedEndDate");

    private static final List<String> INJECTIONS = List.of(
            "Anna\r\nBcc: victim@example.org",
            "Anna\u2028Bcc: victim@example.org",
            "Anna\u0085Bcc",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "'; drop table case_file; --",
            "\" or \"1\"=\"1");

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("brand", "nobrand", "invalid-request"),
                Arguments.of("brand", "parlons", "unknown-subscription"),
                Arguments.of("subscriptionId", "SUB-NONE", "unknown-subscription"),
                Arguments.of("customer.email", "somebody.else@example.org", "unknown-subscription"),
                Arguments.of("customer.email", "anna", "invalid-request"),
                Arguments.of("customer.email", "anna@example", "invalid-request"),
                Arguments.of("customer.email", "a@example.org,b@example.org", "invalid-request"),
                Arguments.of("customer.email", "a\u2028@example.org", "invalid-request"),
                Arguments.of("customer.type", "ALIEN", "invalid-request"),
                Arguments.of("channel", "FAX", "invalid-request"),
                Arguments.of("signedIn", "maybe", "invalid-request"),
                Arguments.of("requestedEndDate", "2020-01-01", "invalid-request"),
                Arguments.of("requestedEndDate", "2026-13-45", "invalid-request"),
                Arguments.of("requestedEndDate", "2027-02-30", "invalid-request"),
                Arguments.of("requestedEndDate", "9999-12-31", "invalid-request"),
                Arguments.of("requestedEndDate", "+99999-01-01", "invalid-request"),
                Arguments.of("requestedEndDate", "tomorrow", "invalid-request"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_field(String field, String value, String slug) {
        Map<String, Object> request = with(request(buy()), field, value);
        Count before = count();
        for (Answer refused : List.of(
                post(OPEN, request, "system"),
                post(OPEN + "/preview", request, "system"),
                start(request, null, "system"))) {
            assertProblem(refused, 422, slug);
            assertThat(refused.body().has("errors")).isEqualTo(slug.equals("invalid-request"));
        }
        if (IN_THE_FORM.contains(field)) {
            assertThat(submitForm(entries(request)).status()).isEqualTo(422);
        }
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void script_and_header_injection_in_fields_with_a_form_of_their_own(String injected) {
        Bought bought = buy();
        Count before = count();
        for (String field : List.of(
                "brand",
                "subscriptionId",
                "customer.email",
                "customer.locale",
                "customer.country",
                "reason",
                "expectedResolution")) {
            Map<String, Object> request = with(request(bought), field, injected);
            Answer refused = post(OPEN, request, "system");
            assertProblem(refused, 422, "invalid-request");
            assertThat(refused.text()).doesNotContain("<script", "victim", "drop table", "49");
            assertProblem(start(request, null, "agent"), 422, "invalid-request");
        }
        assertThat(count()).isEqualTo(before);
    }

    static List<String> injections() {
        return INJECTIONS;
    }

    @ParameterizedTest
    @MethodSource("injections")
    void an_injected_name_is_refused_or_nothing_but_text(String injected) {
        Bought bought = buy();
        Map<String, Object> request = with(request(bought), "customer.name", injected);
        boolean breaksLines = injected.matches("(?s).*[\\r\\n\\u2028\\u0085].*");
        Count before = count();
        Answer answer = post(OPEN, with(request, "comment", breaksLines ? "none" : injected), "system");
        if (breaksLines) {
            assertProblem(answer, 422, "invalid-request");
            assertProblem(start(request, null, "system"), 422, "invalid-request");
            assertThat(submitForm(entries(request)).status()).isEqualTo(422);
            assertThat(count()).isEqualTo(before);
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        settle();
        Answer mail = get("/demo/mailbox?to=" + bought.email(), null);
        assertThat(mail.body()).hasSize(1);
        // nobody writes to the customer under our letterhead by sending a strange name
        assertThat(mail.body().at("/0/text").asText()).doesNotContain(injected);
        assertThat(mail.body().at("/0/html").asText()).doesNotContain(injected, "<script>alert");
    }

    @Test
    void a_subscription_that_is_being_cancelled_or_was_cancelled() {
        Bought bought = buy();
        openCase(bought);
        Count before = count();
        assertProblem(post(OPEN, request(bought), "system"), 409, "case-state");
        assertProblem(start(request(bought), null, "system"), 409, "case-state");
        assertThat(submitForm(entries(request(bought))).status()).isEqualTo(409);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_subscription_of_another_customer_is_answered_like_an_unknown_one() {
        Bought mine = buy();
        Answer others = post(OPEN, with(request(buy()), "customer.email", mine.email()), "system");
        Answer unknown = post(OPEN, with(request(mine), "subscriptionId", "SUB-NONE"), "system");
        assertThat(others.text()).isEqualTo(unknown.text());
    }
}
