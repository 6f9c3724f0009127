package io.sortie.engine;

import static io.sortie.engine.DecisionBench.PROCESSES;
import static io.sortie.engine.DecisionBench.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables are asked in their newest version, for anybody, and leave the caller as they found him. */
class DecisionsTest {

    private final DecisionBench bench = new DecisionBench();

    @AfterEach
    void signOut() {
        bench.identity().clearAuthentication();
        bench.close();
    }

    @Test
    @DisplayName("a table that an analyst has deployed counts from the next question on")
    void newestVersion() {
        assertThat(life()).isEqualTo("PT24H");

        bench.redeploy(PROCESSES.resolve("cancellation/cancellation-terms.dmn"), "\"PT24H\"", "\"PT12H\"");

        assertThat(life()).isEqualTo("PT12H");
    }

    @Test
    @DisplayName("a new brand is a new row, never code")
    void newBrand() {
        assertThat(bench.decisions().names("brand-profile"))
                .containsExactly("semrush", "smarters-pro", "splashtop", "parlons");

        bench.redeploy(PROCESSES.resolve("brands/brand-profile.dmn"), "\"parlons\"", "\"causons\"");

        assertThat(bench.decisions().names("brand-profile")).contains("causons").doesNotContain("parlons");
        assertThat(bench.ask("brand-profile", "brand", "causons")).containsEntry("name", "Parlons");
    }

    @Test
    @DisplayName("a policy answers for an agent without any right in the engine, who stays signed in")
    void withoutRights() {
        bench.identity().setAuthentication("agent", List.of("support"));

        assertThat(life()).isEqualTo("PT24H");
        assertThat(bench.decisions().names("brand-profile")).isNotEmpty();
        assertThat(bench.identity().getCurrentAuthentication().getUserId()).isEqualTo("agent");
        assertThat(bench.identity().getCurrentAuthentication().getGroupIds()).containsExactly("support");
    }

    @Test
    @DisplayName("the engine of these tests does check rights: the agent himself may not ask")
    void rightsAreChecked() {
        bench.identity().setAuthentication("agent", List.of("support"));

        assertThatThrownBy(bench::askAsCaller).isInstanceOf(AuthorizationException.class);
    }

    @Test
    @DisplayName("the caller stays signed in when a question fails")
    void failedQuestion() {
        bench.identity().setAuthentication("agent", List.of());

        assertThatThrownBy(() -> bench.decisions().one("no-such-table", inputs()))
                .isInstanceOf(NotFoundException.class);
        assertThat(bench.identity().getCurrentAuthentication().getUserId()).isEqualTo("agent");
    }

    @Test
    @DisplayName("nobody is signed in after a customer's question")
    void nobodySignedIn() {
        assertThat(life()).isEqualTo("PT24H");
        assertThat(bench.identity().getCurrentAuthentication()).isNull();
    }

    @Test
    @DisplayName("no row that fits is an empty answer, two rows in a UNIQUE table are a defect that is told")
    void noneAndTwo() {
        assertThat(bench.decisions().one("brand-profile", inputs("brand", "nobody")))
                .isEmpty();

        bench.redeploy(PROCESSES.resolve("brands/brand-profile.dmn"), "\"parlons\"", "\"semrush\"");

        assertThatThrownBy(() -> bench.ask("brand-profile", "brand", "semrush"))
                .hasRootCauseInstanceOf(DmnEngineException.class)
                .hasStackTraceContaining("UNIQUE");
    }

    private Object life() {
        return bench.ask(
                        "cancellation-terms",
                        "brand",
                        "semrush",
                        "regime",
                        "CONTRACTUAL",
                        "signedIn",
                        false,
                        "trial",
                        false)
                .get("linkLife");
    }
}
