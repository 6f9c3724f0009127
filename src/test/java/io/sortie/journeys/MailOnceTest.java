package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.mailbox.Mailbox;
import io.sortie.mailbox.MailboxSettings;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.mailbox.ReceivedMails;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens between the mailbox and the database, a mail is taken once and none is lost. */
class MailOnceTest extends MailJourney {

    private static final int MEGABYTES_10 = 10 << 20;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ReceivedMails mails;

    @Autowired
    private List<MailboxSettings> settings;

    @Autowired
    private BillingCalls calls;

    @AfterEach
    void wellAgain() {
        new FaultyCalls(this).clear();
    }

    @Test
    @DisplayName(
            "R13 killed after the case was opened and before the mail was marked: read again, nothing happens twice")
    void killedBeforeTheMark() {
        Customer anna = customer();
        writes(anna, SUBJECT, "Merci.");
        Customer ben = customer();
        writes(ben, "Bonjour", "Merci.");
        int mailed = anna.mails().size();
        int open = tasks().size();
        for (int again = 0; again < 2; again++) {
            assertThat(folder().unmark(anna) + folder().unmark(ben)).isEqualTo(2);
            settle();
            assertThat(folder().unread()).isZero();
        }
        assertThat(refunds(anna)).hasSize(1);
        assertThat(anna.mails()).hasSize(mailed);
        assertThat(tasks()).hasSize(open);
        assertThat(taken(anna)).hasSize(1);
    }

    @Test
    @DisplayName("the same mail twice in the mailbox is one, as is one that came without a Message-ID")
    void twice() {
        Customer anna = customer();
        String mail = "From: %from\nTo: %to\nDate: Sun, 22 Nov 2026 10:15:30 +0100\nSubject: Bonjour\n%id\n\nMerci\n";
        for (String id : List.of("Message-ID: <one@example.org>", "X: y")) {
            Map<String, Object> source = source(anna, mail.replace("%id", id), StandardCharsets.UTF_8);
            writes(source);
            writes(source);
        }
        assertThat(taken(anna)).hasSize(2);
    }

    @Test
    @DisplayName("two mails to which a careless mailer gave one Message-ID are two")
    void oneIdForTwo() {
        Customer anna = customer();
        String mail =
                "From: %from\nTo: %to\nDate: Sun, 22 Nov 2026 %t +0100\nMessage-ID: <same>\nSubject: Bonjour\n\n%t\n";
        writes(anna, mail.replace("%t", "10:15:30"), StandardCharsets.UTF_8);
        writes(anna, mail.replace("%t", "10:15:31"), StandardCharsets.UTF_8);
        assertThat(taken(anna)).hasSize(2);
    }

    @Test
    @DisplayName("R10 two nodes read the same mails at once: one case, one task, one answer")
    void twoAtOnce() throws Exception {
        for (String subject : List.of(SUBJECT, "Bonjour")) {
            Customer anna = customer();
            ReceivedMail mail = received(anna, subject);
            atOnce(8, () -> mails.received(mail));
            settle();
            assertThat(taken(anna)).hasSize(1);
            assertThat(refunds(anna)).hasSize(subject.equals(SUBJECT) ? 1 : 0);
            assertThat(anna.subjects().stream()
                            .filter(one -> one.contains("received"))
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("two looks at once into the same mailbox")
    void twoLooks() throws Exception {
        Customer anna = customer();
        put(Map.of("brand", anna.brand(), "from", anna.email(), "subject", SUBJECT, "text", "1"));
        atOnce(4, mailbox::poll);
        settle();
        assertThat(refunds(anna)).hasSize(1);
        assertThat(taken(anna)).hasSize(1);
    }

    @Test
    @DisplayName("R5 billing away: the mail stays unread and comes again; away for too long, a person gets it")
    void billingAway() {
        Customer anna = customer();
        FaultyCalls faults = new FaultyCalls(this).order("read", "FAIL_BEFORE", 1);
        writes(anna, SUBJECT, "Merci.");
        assertThat(faults.fired("read")).isEqualTo(1);
        assertThat(taken(anna)).isEmpty();
        assertThat(folder().unread()).isEqualTo(1);
        settle();
        assertThat(refunds(anna)).hasSize(1);

        Customer ben = customer();
        faults.order("read", "FAIL_BEFORE", 20);
        writes(ben, SUBJECT, "Merci.");
        assertThat(taken(ben)).isEmpty();
        advance("PT2H1S");
        assertThat(taken(ben)).singleElement().satisfies(row -> assertThat(row).containsEntry("why", "BILLING_AWAY"));
        assertThat(shown(task(ben), "subjectText")).isEqualTo(SUBJECT);
    }

    @Test
    @DisplayName("more mails that cannot be taken now than are asked for at a time keep nobody else waiting")
    void manyThatFail() {
        Customer anna = customer();
        FaultyCalls faults = new FaultyCalls(this).order("read", "FAIL_BEFORE", 100);
        for (int number = 0; number < 51; number++) {
            put(Map.of("brand", anna.brand(), "from", anna.email(), "subject", SUBJECT, "text", "No. " + number));
        }
        Customer ben = customer();
        put(Map.of("brand", ben.brand(), "from", ben.email(), "subject", "Bonjour", "text", "Merci."));
        mailbox.poll();
        assertThat(faults.fired("read")).isEqualTo(51);
        assertThat(taken(ben)).hasSize(1);
        assertThat(folder().mark(anna)).isEqualTo(51);
    }

    @Test
    @DisplayName("billing is never waited for with a database connection in hand")
    void noTransactionMeanwhile() {
        Customer anna = customer();
        calls.forget();
        put(Map.of("brand", anna.brand(), "from", anna.email(), "subject", SUBJECT, "text", "1"));
        mailbox.poll();
        assertThat(calls.about(anna.brand())).isNotEmpty().noneMatch(BillingCalls.Call::inTransaction);
        assertThat(calls.about(anna.subscription())).isNotEmpty().noneMatch(BillingCalls.Call::inTransaction);
    }

    @Test
    @DisplayName("SMA-04 larger than evidence may be: a task without the text, and it says so; to the byte")
    void tooLarge() throws MessagingException {
        Customer anna = customer();
        folder().append(anna, MEGABYTES_10 + 1);
        settle();
        assertThat(shown(task(anna), "whyText")).contains("too large", "trop volumineux");
        assertThat(shown(task(anna), "mailText")).isEqualTo("–");
        assertThat(refunds(anna)).isEmpty();
        folder().append(anna, MEGABYTES_10);
        settle();
        assertThat(refund(anna).of().file().at("/evidence/0/size").asInt()).isEqualTo(MEGABYTES_10);
    }

    private MailFolder folder() {
        return new MailFolder(
                settings.stream().filter(one -> one.host() != null).findFirst().orElseThrow());
    }

    private static void atOnce(int times, Runnable call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Object>> all =
                    Stream.generate(() -> Executors.callable(call)).limit(times).toList();
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static ReceivedMail received(Customer customer, String subject) {
        String key = java.util.UUID.randomUUID().toString();
        byte[] source = ("From: " + customer.email() + "\r\n\r\nMerci").getBytes(StandardCharsets.UTF_8);
        return new ReceivedMail(
                key,
                "1/1",
                customer.email(),
                true,
                null,
                List.of(to(customer)),
                List.of(),
                subject,
                "Merci",
                List.of(),
                ReceivedMail.Origin.PERSON,
                null,
                Instant.now(),
                source,
                true);
    }
}
