package io.sortie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People are erased by an application that is killed while it is held in the places of an erasure. */
final class HeldErasureRun {

    /** Between what another system has erased and the answer; and between each step's work and its commit. */
    static final Set<String> PLACES = Set.of(
            "determineScope",
            "endOpenCases",
            "accounts-projects",
            "accounts-profile",
            "eraseAccountData",
            "accounts-mailing",
            "eraseMailingData",
            "billing-payment-means",
            "billing-contact",
            "billing-invoices",
            "eraseBillingData",
            "sendCompletionMail",
            "eraseOwnRecords");

    private static final Duration TO_GET_THERE = Duration.ofMinutes(2);
    private static final String WAITING =
            "/engine-rest/job?timers=true&processDefinitionKey=deletion-preparation&sortBy=jobDueDate&sortOrder=asc";
    private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final SortieProcess sortie;
    private final PostOffice mails;
    private final Path marks;
    private final CrashClock clock;
    private final Runnable lookAtTheDead;
    private final List<Forgotten> people = new ArrayList<>();
    private int kills;

    HeldErasureRun(SortieProcess sortie, PostOffice mails, Path marks, Runnable lookAtTheDead) {
        this.sortie = sortie;
        this.mails = mails;
        this.marks = marks;
        this.clock = new CrashClock(sortie.http());
        this.lookAtTheDead = lookAtTheDead;
    }

    List<Forgotten> people() {
        return people;
    }

    int kills() {
        return kills;
    }

    /** So many people wait for their erasure; it is killed until it was held in every place, and then all are erased. */
    void round(int together) {
        List<Forgotten> waiting = Stream.generate(this::one).limit(together).toList();
        people.addAll(waiting);
        waiting.forEach(Forgotten::leavesTraces);
        waiting.forEach(Forgotten::asksToBeForgotten);
        waiting.forEach(Forgotten::confirms);
        // a second before the first of them: the others follow as they confirmed, and one that is held stops no clock
        clock.moveTo(firstDue().minusSeconds(1));
        Set<String> held = Set.of();
        while (!held.equals(PLACES)) {
            held = heldAgain(held, together);
            sortie.kill();
            kills++;
            lookAtTheDead.run();
            sortie.start();
            // past the locks of the dead; not waited for: it ends when nobody is held
            CompletableFuture.runAsync(clock::letRetriesPass);
        }
        Patience.await(TO_GET_THERE, "everybody to be erased", () -> {
            clock.letRetriesPass();
            return waiting.stream().allMatch(Forgotten::erased);
        });
        clear();
    }

    private Forgotten one() {
        return new Forgotten(sortie.http(), mails);
    }

    private Set<String> heldAgain(Set<String> before, int together) {
        int now = Math.min(before.size() + together, PLACES.size());
        Patience.await(TO_GET_THERE, "somebody in " + now + " of " + PLACES, () -> marked().size() == now);
        return marked();
    }

    private Instant firstDue() {
        String due = sortie.http()
                .get(WAITING, "admin")
                .orElseThrow()
                .body()
                .path(0)
                .path("dueDate")
                .asText();
        return OffsetDateTime.parse(due, ENGINE).toInstant();
    }

    private Set<String> marked() {
        return files().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    private void clear() {
        files().forEach(file -> file.toFile().delete());
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.list(marks)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
