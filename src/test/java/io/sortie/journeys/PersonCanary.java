package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with words that nobody else uses, all that can be known of them, and the search for it in every table. */
@PlantsPersonalData
abstract class PersonCanary extends ErasureJourney {

    static final String EVERY_TABLE = "";

    /** The customer's own mailbox, which the demo plays: what was sent to somebody is theirs. */
    static final String MAILBOX = "DEMO_";

    @Autowired
    private DataSource database;

    final String tag = UUID.randomUUID().toString().substring(0, 6);
    final String name = "Ottokar Quixzwyndel-" + tag;
    final String email = "ottokar.quix" + tag + "@example.org";
    final String phone = "+33 6 12 34 " + tag;
    final String address = "2001:db8::" + tag.substring(0, 4) + ":" + tag;
    final String words = "the zebra ate my invoices " + tag;
    final String note = "spoke with his sister Xanthippe " + tag;
    final String proof = "proof of the zebra " + tag;

    Buying buying(String country) {
        return customerOf("semrush")
                .who("name", name)
                .who("email", email)
                .who("country", country)
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price("249.95", "EUR");
    }

    Cancelling leaves(Customer customer) {
        Cancelling leaving = customer.cancels("comment", words + " call " + phone);
        contact(leaving);
        leaving.confirmed().agentDecides("PROCEED", note);
        assertThat(leaving.receipt()).contains(name);
        remembers(leaving);
        return leaving;
    }

    void contact(Cancelling of) {
        Map<String, Object> said = Map.of("text", "They called from " + phone + " at " + address, "channel", "PHONE");
        assertThat(post("/api/v1/cases/" + of.reference() + "/messages", said, "agent")
                        .status())
                .isEqualTo(200);
    }

    void file(Cancelling of) {
        Answer added = FileForm.to("/api/v1/cases/" + of.reference() + "/evidence")
                .with("proof-" + tag + ".txt", proof + " from " + address)
                .as("system");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
    }

    /** Approved while billing fails for so long that a person has to repair it; the money goes back in the end. */
    Refunding asksForMoney(Customer customer) {
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

    /** A mail to the brand that somebody has to sort out. */
    void writes() {
        Map<String, Object> mail = Map.of("brand", "semrush", "from", email, "subject", words, "text", note + phone);
        assertThat(post("/demo/mailbox/incoming", mail, null).status()).isEqualTo(201);
        settle();
    }

    void signsIn(Customer customer) {
        CustomerBrowser browser = new CustomerBrowser(BASE);
        String path = "/" + customer.brand() + "/subscriptions";
        browser.open(path).submit(path, "email", customer.email());
        settle();
    }

    /** What an engine keeps that was used past our guards: words of a person wherever it can hold any. */
    void remembers(Cancelling of) {
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
    Set<String> tables() {
        List<Find> found = new EngineTables(database)
                .holding(EVERY_TABLE, name, email, "quix" + tag, phone, address, words, note, proof, tag);
        return found.stream()
                .map(Find::table)
                .filter(table -> !table.startsWith(MAILBOX))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
