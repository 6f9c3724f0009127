package io.sortie.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the kills have hit, and how long work stood still after them. A try that a later kill finds again counts once. */
final class CrashRecord {

    private final List<String> kills = new ArrayList<>();
    private final Set<String> calls = new HashSet<>();
    private final Set<String> booked = new HashSet<>();
    private final Set<String> mails = new HashSet<>();
    private int killsWithCalls;
    private int jobs;
    private Duration longestStandstill = Duration.ZERO;
    private int resumed;

    void killed(Remains remains, int steps) {
        long before = calls.size();
        calls.addAll(remains.calls());
        booked.addAll(remains.booked());
        mails.addAll(remains.mails());
        jobs += remains.jobs().size();
        long hit = calls.size() - before;
        killsWithCalls += hit > 0 ? 1 : 0;
        kills.add("kill %2d after %4d steps: %2d calls in flight, %2d jobs locked"
                .formatted(kills.size() + 1, steps, hit, remains.jobs().size()));
    }

    void resumed(int count, Duration longest) {
        resumed += count;
        longestStandstill = longest.compareTo(longestStandstill) > 0 ? longest : longestStandstill;
    }

    int kills() {
        return kills.size();
    }

    int killsWithCalls() {
        return killsWithCalls;
    }

    int callsInFlight() {
        return calls.size();
    }

    int mailsInFlight() {
        return mails.size();
    }

    Duration longestStandstill() {
        return longestStandstill;
    }

    int resumed() {
        return resumed;
    }

    @Override
    public String toString() {
        return String.join("\n", kills)
                + """

                kills                     %6d   with a call in flight %d
                calls in flight           %6d   booked, answer lost %d; not booked %d
                mails in flight           %6d
                jobs locked by the dead   %6d   of %d watched the last one went on after %.1f s"""
                        .formatted(
                                kills.size(),
                                killsWithCalls,
                                calls.size(),
                                booked.size(),
                                calls.size() - booked.size(),
                                mails.size(),
                                jobs,
                                resumed,
                                longestStandstill.toMillis() / 1000.0);
    }
}
