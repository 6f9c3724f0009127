package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which terms a subscription ends: {@code cancellation-terms.dmn}. */
class CancellationTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0} {1}, signed in: {2}, trial: {3}: link {4}, agent: {5}, {6}")
    @DisplayName(
            "SEM-01 SEM-03 SEM-04 SEM-24 SPL-01 SPL-02 CON-05 LAW-15 link and agent for every request there can be")
    @CsvSource({
        "semrush,      CONTRACTUAL, false, false, REQUIRED, true,  semrush.link",
        "semrush,      CONTRACTUAL, true,  false, NONE,     true,  semrush.account",
        "semrush,      CONTRACTUAL, false, true,  REQUIRED, true,  semrush.trial-link",
        "semrush,      CONTRACTUAL, true,  true,  NONE,     true,  semrush.trial-account",
        "semrush,      STATUTORY,   false, false, OPTIONAL, false, semrush.statutory-link",
        "semrush,      STATUTORY,   true,  false, NONE,     false, semrush.statutory-account",
        "semrush,      STATUTORY,   false, true,  OPTIONAL, false, trial.statutory-link",
        "semrush,      STATUTORY,   true,  true,  NONE,     false, trial.statutory-account",
        "splashtop,    CONTRACTUAL, false, false, NONE,     false, splashtop.renewal-off",
        "splashtop,    CONTRACTUAL, true,  false, NONE,     false, splashtop.renewal-off",
        "splashtop,    CONTRACTUAL, false, true,  NONE,     false, splashtop.trial",
        "splashtop,    CONTRACTUAL, true,  true,  NONE,     false, splashtop.trial",
        "splashtop,    STATUTORY,   false, false, NONE,     false, splashtop.renewal-off",
        "splashtop,    STATUTORY,   true,  false, NONE,     false, splashtop.renewal-off",
        "splashtop,    STATUTORY,   false, true,  NONE,     false, splashtop.trial",
        "splashtop,    STATUTORY,   true,  true,  NONE,     false, splashtop.trial",
        "smarters-pro, CONTRACTUAL, false, false, NONE,     false, smarters-pro.contract",
        "smarters-pro, CONTRACTUAL, true,  false, NONE,     false, smarters-pro.contract",
        "smarters-pro, CONTRACTUAL, false, true,  NONE,     false, trial.contract",
        "smarters-pro, CONTRACTUAL, true,  true,  NONE,     false, trial.contract",
        "smarters-pro, STATUTORY,   false, false, OPTIONAL, false, smarters-pro.statutory-link",
        "smarters-pro, STATUTORY,   true,  false, NONE,     false, smarters-pro.statutory-account",
        "smarters-pro, STATUTORY,   false, true,  OPTIONAL, false, trial.statutory-link",
        "smarters-pro, STATUTORY,   true,  true,  NONE,     false, trial.statutory-account",
        "parlons,      CONTRACTUAL, false, false, NONE,     false, parlons.contract",
        "parlons,      CONTRACTUAL, true,  false, NONE,     false, parlons.contract",
        "parlons,      CONTRACTUAL, false, true,  NONE,     false, trial.contract",
        "parlons,      CONTRACTUAL, true,  true,  NONE,     false, trial.contract",
        "parlons,      STATUTORY,   false, false, OPTIONAL, false, parlons.statutory-link",
        "parlons,      STATUTORY,   true,  false, NONE,     false, parlons.statutory-account",
        "parlons,      STATUTORY,   false, true,  OPTIONAL, false, trial.statutory-link",
        "parlons,      STATUTORY,   true,  true,  NONE,     false, trial.statutory-account"
    })
    void linkAndAgent(
            String brand, String regime, boolean signedIn, boolean trial, String link, boolean agent, String reason) {
        assertThat(terms(brand, regime, signedIn, trial))
                .containsEntry("link", link)
                .containsEntry("agentContact", agent)
                .containsEntry("reason", reason)
                .containsEntry("linkLife", "PT24H")
                .containsEntry("contactDue", "P1D")
                .containsEntry("retention", "P30D")
                .containsEntry("storeFollowUp", "P3D")
                .containsEntry("accessMode", "END_OF_TERM");
    }

    @ParameterizedTest(name = "{0} {1}: billing {2}, notice: {3}, fee {4}, credit {5}, lost: {6}")
    @DisplayName(
            "SEM-20 SPL-03 SPL-05 CON-03 CON-04 CON-11 billing, notice, fee, credit and loss of a paid subscription")
    @CsvSource({
        "semrush,      CONTRACTUAL, IMMEDIATE,   true,  1.0,  0.0, 'projects,reports,limits'",
        "semrush,      STATUTORY,   IMMEDIATE,   true,  0.25, 1.0, 'projects,reports,limits'",
        "splashtop,    CONTRACTUAL, END_OF_TERM, false, 0.0,  0.0, 'remote-access,computers'",
        "splashtop,    STATUTORY,   END_OF_TERM, false, 0.0,  0.0, 'remote-access,computers'",
        "smarters-pro, CONTRACTUAL, END_OF_TERM, false, 0.0,  0.0, 'channels,favourites'",
        "smarters-pro, STATUTORY,   END_OF_TERM, false, 0.0,  1.0, 'channels,favourites'",
        "parlons,      CONTRACTUAL, END_OF_TERM, true,  0.25, 0.0, 'assistant,knowledge,conversations'",
        "parlons,      STATUTORY,   END_OF_TERM, true,  0.25, 1.0, 'assistant,knowledge,conversations'"
    })
    void paid(String brand, String regime, String billing, boolean notice, double fee, double credit, String lost) {
        for (boolean signedIn : new boolean[] {false, true}) {
            assertThat(terms(brand, regime, signedIn, false))
                    .containsEntry("billingMode", billing)
                    .containsEntry("noticeApplies", notice)
                    .containsEntry("feeShare", fee)
                    .containsEntry("creditShare", credit)
                    .containsEntry("lost", lost);
        }
    }

    @ParameterizedTest
    @DisplayName("SEM-24 a trial is never billed, binds nobody and costs nothing to leave")
    @ValueSource(strings = {"semrush", "splashtop", "smarters-pro", "parlons"})
    void trial(String brand) {
        for (String regime : new String[] {"STATUTORY", "CONTRACTUAL"}) {
            for (boolean signedIn : new boolean[] {false, true}) {
                assertThat(terms(brand, regime, signedIn, true))
                        .containsEntry("billingMode", "IMMEDIATE")
                        .containsEntry("noticeApplies", false)
                        .containsEntry("feeShare", 0.0)
                        .containsEntry("creditShare", 0.0)
                        .containsEntry("lost", "trial,created");
            }
        }
    }

    private static Map<String, Object> terms(String brand, String regime, boolean signedIn, boolean trial) {
        return BENCH.ask("cancellation-terms", "brand", brand, "regime", regime, "signedIn", signedIn, "trial", trial);
    }
}
