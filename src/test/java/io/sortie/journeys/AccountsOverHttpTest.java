package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.standin.Request;
import io.sortie.standin.StandInServer;
import io.sortie.standin.WireFault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Project data in a company's own account system, over a wire that breaks. */
@EnabledIfSystemProperty(
        named = "sortie.test.accounts",
        matches = "http",
        disabledReason = "the journeys' second run has its account system behind HTTP")
class AccountsOverHttpTest extends CancellationJourney {

    @Autowired(required = false)
    private StandInServer company;

    @BeforeEach
    @AfterEach
    void allWell() {
        allErased();
        company.forget();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RESET_BEFORE", "ERROR_AFTER", "HUGE_AFTER", "GATEWAY_NOT_FOUND"})
    @DisplayName("R4 SEM-07 projects are erased once, whatever befalls the order and then the look-up")
    void erased(WireFault fault) {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable erasure = FaultyEffect.ERASE.ready(leaving);
        company.order(fault, request -> isOrder(request) && request.target().contains(leaving.reference()));
        company.order(WireFault.ERROR_BEFORE, request -> !isOrder(request));
        erasure.run();
        assertThat(FaultyEffect.ERASE.happened(leaving)).isEqualTo(fault.after() ? 1 : 0);
        assertThat(leaving.outcome()).isNotEqualTo("ENDED");
        advance("PT3M");
        assertThat(company.fired()).containsExactly(fault, WireFault.ERROR_BEFORE);
        assertThat(FaultyEffect.ERASE.happened(leaving)).isEqualTo(1);
        assertThat(leaving.customer().billing().path("projects")).isEmpty();
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(orders(leaving)).allMatch(("PUT /operations/" + leaving.reference() + "%3Aerase-projects")::equals);
    }

    @Test
    @DisplayName("R4 SEM-07 who comes back has all projects again, although the answer was never heard")
    void restored() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable comingBack = FaultyEffect.RESTORE.ready(leaving);
        company.order(
                WireFault.NO_ANSWER_AFTER,
                request -> isOrder(request) && request.target().contains(leaving.reference()));
        comingBack.run();
        assertThat(leaving.outcome()).isNotEqualTo("CAME_BACK");
        advance("PT3M");
        assertThat(company.fired()).containsExactly(WireFault.NO_ANSWER_AFTER);
        assertThat(leaving.outcome()).isEqualTo("CAME_BACK");
        assertThat(leaving.customer().billing().path("projects")).hasSize(3);
        assertThat(orders(leaving)).containsExactly("PUT /operations/" + leaving.reference() + "%3Arestore-projects");
    }

    @Test
    @DisplayName("an account system that is away for long asks for a person; nothing is unknown, and nothing is lost")
    void away() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable erasure = FaultyEffect.ERASE.ready(leaving);
        company.refuse();
        try {
            erasure.run();
            advance("PT12H");
            assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        } finally {
            company.accept();
        }
        new Cockpit(this).repair(leaving);
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(FaultyEffect.ERASE.happened(leaving)).isEqualTo(1);
    }

    private List<String> orders(Cancelling leaving) {
        return company.exchanges().stream()
                .map(StandInServer.Exchange::request)
                .filter(request -> isOrder(request) && request.target().contains(leaving.reference()))
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    private static boolean isOrder(Request request) {
        return request.method().equals("PUT");
    }
}
