package io.sortie.counts;

import io.sortie.billing.CustomerType;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.cases.Timeline;
import io.sortie.engine.EngineCalls;
import io.sortie.notification.LinkTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One standard case of quality.md, with case file, ledger and mail outbox, step by step. */
final class StandardCase {

    private final Cases cases;
    private final Timeline timeline;
    private final LinkTokens tokens;
    private final EngineCalls engine;
    private final TransactionTemplate transaction;
    private final ManagementService management;
    private final TaskService tasks;
    private final Counter counter;
    private final CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
    private String instance;

    StandardCase(ApplicationContext sortie, Counter counter) {
        this.counter = counter;
        cases = sortie.getBean(Cases.class);
        timeline = sortie.getBean(Timeline.class);
        tokens = sortie.getBean(LinkTokens.class);
        engine = sortie.getBean(EngineCalls.class);
        transaction = sortie.getBean(TransactionTemplate.class);
        management = sortie.getBean(ManagementService.class);
        tasks = sortie.getBean(TaskService.class);
    }

    /** Goes the whole way; what the test itself has to look up is not counted. */
    Map<String, Work> run() {
        Map<String, Work> steps = new LinkedHashMap<>();
        steps.put("opened", counter.of(this::open));
        steps.put("confirmed", counter.of(this::confirm));
        String job = job();
        steps.put("ordered", counter.of(() -> management.executeJob(job)));
        String task = task();
        steps.put("reviewed", counter.of(() -> tasks.complete(task)));
        if (cases.get(reference).outcome() != CaseOutcome.KEPT) {
            throw new AssertionError("a standard case ends");
        }
        return steps;
    }

    private String job() {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private void open() {
        transaction.executeWithoutResult(status -> {
            cases.open(newFile(), Actor.CUSTOMER, tokens.hash(tokens.trackToken(reference)));
            timeline.add(reference, Actor.CUSTOMER, Channel.WEB_FORM, "requested", Map.of());
            instance = engine.start(
                    "standard-case",
                    reference,
                    Map.of("linkExpiresAt", Date.from(Instant.now().plus(Duration.ofHours(24)))));
        });
        cases.get(reference);
    }

    private void confirm() {
        transaction.executeWithoutResult(status -> {
            timeline.add(reference, Actor.CUSTOMER, Channel.EMAIL, "confirmed", Map.of());
            engine.tell("confirmation.received", reference);
        });
    }

    private CaseFile newFile() {
        String name = UUID.randomUUID().toString();
        return new CaseFile(
                reference,
                CaseKind.CANCELLATION,
                "semrush",
                Regime.CONTRACTUAL,
                CaseState.AWAITING_CONFIRMATION,
                null,
                name,
                name,
                null,
                "Guru",
                Channel.WEB_FORM,
                false,
                Instant.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                new CaseFile.Customer(
                        "Anna Berg",
                        name + "@example.org",
                        Locale.ENGLISH,
                        "FR",
                        CustomerType.BUSINESS,
                        ZoneId.of("UTC")),
                null,
                null,
                null,
                null,
                null);
    }
}
