package io.sortie.erasure;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.engine.RunningProcesses;
import io.sortie.personaldata.Person;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Ends what still runs for a person: nothing goes on about somebody whose data goes. By then subscriptions are cancelled
 * and money is settled, so a cancellation has {@code ENDED}; where a refund or a withdrawal is open nothing is ended; an earlier request to delete the same account has {@code
 * LAPSED}. Beside a case that is closed already, watches and calls to agents end too.
 */
@Component
class OpenCases {

    private static final String REASON = "account erased";

    private final RunningProcesses processes;
    private final Cases cases;
    private final Timeline timeline;

    OpenCases(RunningProcesses processes, Cases cases, Timeline timeline) {
        this.processes = processes;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Each case in a transaction of its own. */
    void end(Person person) {
        person.others().forEach(reference -> processes.end(reference, REASON, null, () -> close(reference)));
        processes.end(person.deletion(), REASON, ErasureModel.KEY, () -> {});
    }

    /** Whether a refund is open: it is decided, and the money has arrived, before anything is erased [SEM-18]. */
    boolean moneyOpen(Person person) {
        return person.others().stream().map(cases::get).anyMatch(file -> file.isOpen() && paysBack(file.kind()));
    }

    private void close(CaseReference reference) {
        CaseFile file = cases.get(reference);
        if (file.isOpen()) {
            cases.close(reference, outcome(file));
            timeline.add(reference, Actor.SORTIE, null, "ended-by-erasure", Map.of());
        }
    }

    private CaseOutcome outcome(CaseFile file) {
        return switch (file.kind()) {
            case CANCELLATION -> CaseOutcome.ENDED;
            case REFUND, WITHDRAWAL -> throw new IllegalStateException("money is open in " + file.reference());
            case ACCOUNT_DELETION -> CaseOutcome.LAPSED;
        };
    }

    private static boolean paysBack(CaseKind kind) {
        return kind == CaseKind.REFUND || kind == CaseKind.WITHDRAWAL;
    }
}
