package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people write is never taken for a formula, by nobody on its way: engine, forms, pages, mails, the proof. */
class TextStaysTextTest extends CancellationJourney {

    private static final String PRODUCT = "977655983";
    private static final String CODE = "${123457*7919} #{123457*7919} *{123457*7919} [[${123457*7919}]]"
            + " __${123457*7919}__::x = 123457*7919 {reference} {0} %s ${T(java.lang.Runtime).getRuntime()}";

    @Test
    @DisplayName("S6 expressions in a comment and in an agent's note are read word for word wherever they are shown")
    void wordForWord() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels("comment", CODE, "reason", "OTHER")
                .confirmed()
                .agentDecides("PROCEED", "She said " + CODE);
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("She said " + CODE));
        assertThat(leaving.receipt().replaceAll("\\s+", " ")).contains(CODE);
        String shown = get(leaving.trackLink(), null).text() + anna.mails() + leaving.file() + leaving.receipt();
        assertThat(shown).contains("${123457*7919}").doesNotContain(PRODUCT);
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
