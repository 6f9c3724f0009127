package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.erasure.KeptItemSweep;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The canary [S23]: somebody with a name, an address, a telephone number and words that nobody else uses cancels, asks for
 * money back, proves it, is written about, meets steps that fail, signs in, and has the account deleted. Afterwards every
 * column of every table is read, of ours, of the engine and of the other systems.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest extends PersonCanary {

    @Autowired
    private StumblingRecords stumbling;

    @Autowired
    private KeptItemSweep sweep;

    @ParameterizedTest(name = "{0}: only {1}")
    @CsvSource({
        "US, SANDBOX_SUBSCRIPTION",
        // the proof of cancellation is kept five years there
        "FR, SANDBOX_SUBSCRIPTION DOCUMENT"
    })
    @DisplayName("LAW-17 LAW-20 LAW-21 nothing of a person is left but what the table keeps, and that goes in its time")
    void nothingIsLeft(String country, String kept, CapturedOutput log) {
        Customer customer = buying(country).buys();
        Customer again = buying(country).with("accountId", account(customer)).buys();
        Cancelling leaving = leaves(customer);
        Refunding refund = asksForMoney(customer);
        signsIn(customer);
        Cancelling open = again.cancels("comment", words).confirmed();
        assertThat(open.tasks()).hasSize(1);
        assertThat(tables())
                .as("before")
                .contains("CASE_FILE", "TIMELINE_ENTRY", "OUTBOX_MAIL", "EVIDENCE_PIECE", "DOCUMENT", "SIGN_IN")
                .contains("REFUND", "SANDBOX_SUBSCRIPTION", "SANDBOX_ACCOUNT", "SANDBOX_MAILING")
                .contains("ACT_HI_JOB_LOG", "ACT_GE_BYTEARRAY", "ACT_HI_COMMENT", "ACT_HI_ATTACHMENT", "ACT_HI_OP_LOG")
                .contains("ACT_HI_VARINST", "ACT_HI_INCIDENT", "ACT_RU_VARIABLE");

        Cancelling deletion = deletion(customer, country);
        stumbling.stumble("stopped while erasing " + name + " " + email);
        begun(deletion);
        assertThat(tables()).as("on the way").contains("ACT_RU_JOB", "ERASURE_ADDRESS");
        remembers(deletion);
        advance("PT1H");
        closed(deletion);

        assertThat(tables()).as("what the table keeps").isEqualTo(new TreeSet<>(Set.of(kept.split(" "))));
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(open.outcome()).isEqualTo("ENDED");
        assertThat(open.tasks()).isEmpty();
        jdbc.sql("update kept_item set keep_until = ? where reference = ?")
                .params(Timestamp.from(now().minusSeconds(1)), deletion.reference())
                .update();
        assertThat(sweep.sweep()).isPositive();
        assertThat(tables()).as("when its time is over").isEmpty();
        assertThat(deletion.receipt()).contains("Certificate of erasure");
        assertThat(log.getAll()).doesNotContain(name, email, phone, address, words, note, proof);
    }

    @Test
    @DisplayName(
            "GUI-10 LAW-17 before that the customer takes everything along: all words, all files, and nobody else's")
    void takesEverythingAlong() {
        Customer customer =
                customerOf("semrush").who("name", name).who("email", email).buys();
        Cancelling leaving = customer.cancels("comment", words);
        contact(leaving);
        file(leaving);
        Cancelling stranger = customerOf("semrush").buys().cancels("comment", "somebody else's words");
        Cancelling deletion = deletion(customer, "FR");
        for (Answer zip : List.of(
                get(trackPath(deletion) + "/my-data", null),
                get("/api/v1/cases/" + deletion.reference() + "/person-export", "privacy"))) {
            assertThat(zip.status()).isEqualTo(200);
            Map<String, byte[]> files = Zip.files(zip.raw().body());
            String data = new String(files.get("data.json"), StandardCharsets.UTF_8);
            assertThat(data)
                    .contains(name, email, words, phone, address, customer.subscription(), "Three", "confirm-link")
                    .doesNotContain(stranger.reference(), "somebody else's words");
            assertThat(files.entrySet()).anySatisfy(entry -> {
                assertThat(entry.getKey())
                        .startsWith("evidence/" + leaving.reference())
                        .endsWith(".txt");
                assertThat(new String(entry.getValue(), StandardCharsets.UTF_8)).contains(proof);
            });
        }
        erased(deletion);
        assertThat(get(trackPath(deletion) + "/my-data", null).status()).isEqualTo(404);
        assertThat(get(trackPath(leaving) + "/my-data", null).status()).isEqualTo(404);
        assertThat(get(trackPath(stranger) + "/my-data", null).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-21 asked for, confirmed, waited for and erased by the whole process: nothing is left either")
    void throughTheWholeProcess(CapturedOutput log) {
        Customer customer = buying("US").buys();
        Cancelling leaving = leaves(customer);
        asksForMoney(customer);
        signsIn(customer);
        Deleting deletion = Deleting.asked(customer).confirmed();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        remembers(deletion.of());
        writes();
        assertThat(deletion.post("extension", words + " of an extension", "privacy")
                        .status())
                .isEqualTo(200);
        assertThat(deletion.post("legal-hold", note + " of a hold", "privacy").status())
                .isEqualTo(200);
        Map<String, Object> examined = Map.of("decision", "RELEASE", "holdNote", note + " of a release");
        assertThat(deletion.complete("Examine hold", examined).status()).isEqualTo(204);
        stumbling.stumble("stopped while erasing " + name + " " + email);
        assertThat(tables())
                .contains("CASE_FILE", "OUTBOX_MAIL", "TIMELINE_ENTRY", "ACCOUNT_DELETION", "HOLD_RECORD")
                .contains("INCOMING_MAIL", "INCOMING_MAIL_SOURCE");
        advance("P31D");
        assertThat(stumbling.stumbled()).isTrue();
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(leaving.outcome()).isNotEqualTo("null");
        assertThat(tables()).containsExactly("SANDBOX_SUBSCRIPTION");
        assertThat(get(trackPath(deletion.of()), null).status()).isEqualTo(200);
        assertThat(log.getAll()).doesNotContain(name, email, phone, address, words, note, proof);
    }
}
