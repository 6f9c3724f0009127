package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.erasure.KeptItemSweep;
import io.sortie.journeys.EngineTables.Find;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
class CanaryTest extends ErasureJourney {

    private static final String EVERY_TABLE = "";

    /** The customer's own mailbox, which the demo plays: what was sent to somebody is theirs. */
    private static final String MAILBOX = "DEMO_";

    @Autowired
    private DataSource database;

    @Autowired
    private StumblingRecords stumbling;

    @Autowired
    private KeptItemSweep sweep;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String name = "Ottokar Quixzwyndel-" + tag;
    private final String email = "ottokar.quix" + tag + "@example.org";
    private final String phone = "+33 6 12 34 " + tag;
    private final String address = "2001:db8::" + tag.substring(0, 4) + ":" + tag;
    private final String words = "the zebra ate my invoices " + tag;
    private final String note = "spoke with his sister Xanthippe " + tag;
    private final String proof = "proof of the zebra " + tag;

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
        Refunding open = Refunding.asked(again, "OTHER", Map.of("explanation", words));
        assertThat(open.of().tasks()).hasSize(1);
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
        assertThat(open.outcome()).isEqualTo("DECLINED");
        assertThat(open.of().tasks()).isEmpty();
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

    private Buying buying(String country) {
        return customerOf("semrush")
                .who("name", name)
                .who("email", email)
                .who("country", country)
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price("249.95", "EUR");
    }

    private Cancelling leaves(Customer customer) {
        Cancelling leaving = customer.cancels("comment", words + " call " + phone);
        contact(leaving);
        leaving.confirmed().agentDecides("PROCEED", note);
        assertThat(leaving.receipt()).contains(name);
        remembers(leaving);
        return leaving;
    }

    private void contact(Cancelling of) {
        Map<String, Object> said = Map.of("text", "They called from " + phone + " at " + address, "channel", "PHONE");
        assertThat(post("/api/v1/cases/" + of.reference() + "/messages", said, "agent")
                        .status())
                .isEqualTo(200);
    }

    private void file(Cancelling of) {
        Answer added = FileForm.to("/api/v1/cases/" + of.reference() + "/evidence")
                .with("proof-" + tag + ".txt", proof + " from " + address)
                .as("system");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
    }

    /** Approved while billing fails for so long that a person has to repair it; the money goes back in the end. */
    private Refunding asksForMoney(Customer customer) {
        Refunding refund = Refunding.asked(customer, "CHANGED_MIND", Map.of("explanation", words));
        file(refund.of());
        contact(refund.of());
        faults.order("refund", "FAIL_BEFORE", 50);
        refund.done("finance", Map.of("decision", "APPROVE", "amount", refund.shown("amount"), "approvalNote", note));
        advance("PT8H");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        remembers(refund.of());
        faults.clear();
        new Cockpit(this).repair(refund.of());
        refund.bank("settle");
        jdbc.sql("update refund set note = ? where reference = ?")
                .params(note, refund.reference())
                .update();
        return refund;
    }

    private void signsIn(Customer customer) {
        CustomerBrowser browser = new CustomerBrowser(BASE);
        String path = "/" + customer.brand() + "/subscriptions";
        browser.open(path).submit(path, "email", customer.email());
        settle();
    }

    /** What an engine keeps that was used past our guards: words of a person wherever it can hold any. */
    private void remembers(Cancelling of) {
        String root = jdbc.sql("select min(ROOT_PROC_INST_ID_) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(of.reference())
                .query(String.class)
                .single();
        byte[] said = (note + " " + email).getBytes(StandardCharsets.UTF_16LE);
        plant("ACT_HI_COMMENT (ID_, TIME_, PROC_INST_ID_, ROOT_PROC_INST_ID_, MESSAGE_)", root, note);
        plant("ACT_HI_ATTACHMENT (ID_, CREATE_TIME_, PROC_INST_ID_, ROOT_PROC_INST_ID_, NAME_)", root, name);
        plant("ACT_HI_OP_LOG (ID_, TIMESTAMP_, PROC_INST_ID_, ROOT_PROC_INST_ID_, NEW_VALUE_)", root, email);
        jdbc.sql("insert into ACT_GE_BYTEARRAY (ID_, NAME_, BYTES_, ROOT_PROC_INST_ID_) values (?, 'x', ?, ?)")
                .params(UUID.randomUUID().toString(), said, root)
                .update();
        jdbc.sql("insert into ACT_HI_JOB_LOG (ID_, TIMESTAMP_, JOB_ID_, ROOT_PROC_INST_ID_, JOB_EXCEPTION_MSG_)"
                        + " values (?, ?, 'x', ?, ?)")
                .params(UUID.randomUUID().toString(), Timestamp.from(now()), root, "could not write to " + email)
                .update();
        jdbc.sql("insert into ACT_HI_INCIDENT (ID_, CREATE_TIME_, INCIDENT_TYPE_, ROOT_PROC_INST_ID_, INCIDENT_MSG_)"
                        + " values (?, ?, 'x', ?, ?)")
                .params(UUID.randomUUID().toString(), Timestamp.from(now()), root, "could not write to " + email)
                .update();
        jdbc.sql("update ACT_HI_VARINST set TEXT_ = ? where ROOT_PROC_INST_ID_ = ? and NAME_ = 'brand'")
                .params(name, root)
                .update();
    }

    private void plant(String into, String root, String said) {
        jdbc.sql("insert into " + into + " values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), Timestamp.from(now()), root, root, said)
                .update();
    }

    /** The tables that hold anything of this person. */
    private Set<String> tables() {
        List<Find> found = new EngineTables(database)
                .holding(EVERY_TABLE, name, email, "quix" + tag, phone, address, words, note, proof, tag);
        return found.stream()
                .map(Find::table)
                .filter(table -> !table.startsWith(MAILBOX))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
