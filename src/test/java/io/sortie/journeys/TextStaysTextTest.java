package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is never taken for a formula, by nobody on its way: engine, forms, pages, mails, the proof. */
class TextStaysTextTest extends CancellationJourney {

    private static final String PRODUCT = "977655983";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${123457*7919}",
                "#{123457*7919}",
                "*{123457*7919}",
                "[[${123457*7919}]]",
                "__${123457*7919}__::x",
                "{reference} {0} %s",
                "= 123457*7919",
                "${T(java.lang.Runtime).getRuntime().exec('id')}"
            })
    @DisplayName("S6 expressions in a comment and in an agent's note are read word for word wherever they are shown")
    void wordForWord(String code) {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels("comment", code, "reason", "OTHER")
                .confirmed()
                .agentDecides("PROCEED", "She said " + code);
        assertThat(leaving.file().path("comment").asText()).isEqualTo(code);
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("She said " + code));
        assertThat(leaving.receipt()).contains(code);
        String shown = get(leaving.trackLink(), null).text() + anna.mails() + leaving.file() + leaving.receipt();
        assertThat(shown).doesNotContain(PRODUCT);
    }

    @Test
    @DisplayName("S6 nor is a formula worked out where the engine itself keeps an answer")
    void inTheEngine() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving =
                anna.cancels("customer.name", "Anna ${123457*7919}").confirmed();
        String task = "/engine-rest/task/" + leaving.task().path("id").asText();
        assertThat(get(task + "/form-variables", "agent").text())
                .contains("${123457*7919}")
                .doesNotContain(PRODUCT);
        assertThat(get(task, "agent").text()).doesNotContain(PRODUCT);
    }
}
