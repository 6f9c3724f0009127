package io.sortie.crash;

import io.sortie.crash.CrashHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The course of a crash run: people leave while the application is killed, again while the months go by. */
final class CrashRun {

    private static final Duration TO_COME_TO_THE_MOMENT = Duration.ofSeconds(20);
    private static final Duration TO_END = Duration.ofMinutes(10);
    private static final int MONTHS_AT_MOST = 14;
    private static final String MONTH = "P31D";

    private final CrashPlan plan;
    private final CrashDatabase database;
    private final SortieProcess sortie;
    private final CrashClients clients;
    private final CrashRecord record = new CrashRecord();
    private final CrashClock clock;
    private final Aim aim;
    private final Standstill standstill;
    private final Random random;
    private int lateKills;

    CrashRun(CrashPlan plan, CrashDatabase database, SortieProcess sortie, CrashClients clients) {
        this.plan = plan;
        this.database = database;
        this.sortie = sortie;
        this.clients = clients;
        this.clock = new CrashClock(sortie.http());
        this.standstill = new Standstill(plan, clock, sortie.http(), record);
        this.random = new Random(plan.seed());
        this.aim = new Aim(sortie.http(), random);
        this.lateKills = plan.lateKills();
    }

    CrashRecord record() {
        return record;
    }

    /** Everybody asks to leave; in between the application is killed at random points of their way. */
    void everybodyLeaves() {
        sortie.start();
        aim.order("cancel", "FAIL_AFTER", plan.cases() / 10);
        aim.order("refund", "FAIL_AFTER", plan.cases() / 20);
        aim.order("lookup", "FAIL_BEFORE", plan.cases() / 20);
        clients.start();
        Remains last = null;
        for (int moment : moments()) {
            Patience.within(TO_COME_TO_THE_MOMENT, () -> clients.steps() >= moment);
            aim.at(plan.aimedAt(random));
            last = kill();
        }
        standstill.await(last);
        clock.letRetriesPass();
        Patience.await(TO_END, "everybody to have asked", clients::allDone);
        clock.letRetriesPass();
    }

    private int[] moments() {
        return random.ints(plan.earlyKills(), 1, clients.allSteps() * 8 / 10)
                .sorted()
                .toArray();
    }

    /** What a kill and its retries have delayed is where it should be, some minutes later. */
    void everyCaseStandsWhereItShould() {
        for (Departure departure : clients.departures()) {
            Patience.await(TO_END, departure.reference() + " to be " + departure.way().settled, () -> departure
                    .state()
                    .equals(departure.way().settled));
        }
    }

    /** The bank pays what billing has sent it. */
    void theBankPays() {
        clients.departures().stream()
                .filter(departure -> departure.way().paysBack())
                .forEach(departure ->
                        Patience.await(TO_END, "the bank to pay " + departure.reference(), departure::bankPays));
    }

    /** The months go by until every case is closed and no process runs any more, with the last kills in them. */
    void theMonthsGoBy() {
        pass("P3D");
        for (int month = 0; month < MONTHS_AT_MOST && running() > 0; month++) {
            pass(MONTH);
        }
    }

    private void pass(String period) {
        Instant target = clock.later(period);
        while (clock.now().isBefore(target)) {
            CompletableFuture<Void> moved = CompletableFuture.runAsync(() -> clock.moveTo(target));
            if (lateKills > 0 && period.equals(MONTH)) {
                lateKills--;
                aim.at("erase-projects");
                standstill.await(kill());
            }
            moved.join();
        }
    }

    private Remains kill() {
        int steps = clients.steps();
        sortie.kill();
        Remains remains = Remains.of(database, Instant.now());
        record.killed(remains, steps);
        sortie.start();
        nothingGotLost();
        return remains;
    }

    /** At any time: what was opened is closed, waits, or needs an operator; as Sortie itself says. */
    private void nothingGotLost() {
        Answer balance = sortie.http()
                .get("/api/v1/operations/conservation", "supervisor")
                .orElseThrow();
        if (!balance.body().path("balanced").asBoolean()) {
            throw new AssertionError("not in balance: " + balance.text());
        }
    }

    private int running() {
        Answer count = sortie.http()
                .get("/engine-rest/process-instance/count", "admin")
                .orElseThrow();
        return count.body().path("count").asInt();
    }
}
