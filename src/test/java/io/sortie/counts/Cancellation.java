package io.sortie.counts;

import io.sortie.cancellation.CancellationRequest;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.intake.CustomerInput;
import io.sortie.notification.LinkTokens;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One whole cancellation, step by step, in the thread that counts. */
final class Cancellation {

    private final CancellationService service;
    private final ConfirmationService confirmations;
    private final LinkTokens tokens;
    private final Cases cases;
    private final ManagementService management;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counter counter;
    private final Map<String, Work> steps = new LinkedHashMap<>();
    private CaseReference reference;

    Cancellation(ApplicationContext sortie, Counter counter) {
        this.counter = counter;
        service = sortie.getBean(CancellationService.class);
        confirmations = sortie.getBean(ConfirmationService.class);
        tokens = sortie.getBean(LinkTokens.class);
        cases = sortie.getBean(Cases.class);
        management = sortie.getBean(ManagementService.class);
        tasks = sortie.getBean(TaskService.class);
        forms = sortie.getBean(FormService.class);
        identity = sortie.getBean(IdentityService.class);
        jdbc = sortie.getBean(JdbcClient.class);
        clock = sortie.getBean(Clock.class);
    }

    Cancellation opened(String brand, String subscription, String email, boolean signedIn) {
        CustomerInput customer = new CustomerInput(null, email, null, null, null);
        CancellationRequest request = new CancellationRequest(
                brand, subscription, Channel.WEB_FORM, customer, null, null, null, signedIn, null);
        step(
                "opened",
                () -> reference = service.open(request, Actor.CUSTOMER, null).reference());
        return this;
    }

    /** As the outbox tells it when a mail server took the mail; then the customer presses the link. */
    Cancellation confirmed() {
        String link = jdbc.sql("select id from confirmation_link where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
        step("link handed over", () -> confirmations.handedOver(link, clock.instant()));
        step("link pressed", () -> confirmations.confirm(tokens.token(link), about -> true));
        return this;
    }

    Cancellation reviewed() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
        identity.setAuthentication("agent", List.of("support"));
        step(
                "reviewed",
                () -> forms.submitTaskForm(
                        task,
                        Map.of("decision", "PROCEED", "contactChannel", "PHONE", "contactNote", "Told the date")));
        identity.clearAuthentication();
        return this;
    }

    /** Runs the jobs of the case, timers as well, until it is closed. */
    Map<String, Work> closed() {
        while (cases.get(reference).isOpen()) {
            Job job = next().orElseThrow(() -> new AssertionError("no job, but open: " + cases.get(reference)));
            String step = job.getProcessDefinitionKey() + " "
                    + management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId();
            step(step, () -> management.executeJob(job.getId()));
        }
        return steps;
    }

    /** Those of charge-watch and its like run beside the case, and on after its end. */
    private Optional<Job> next() {
        return jdbc
                .sql("select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_EXECUTION root on root.ID_ = e.ROOT_PROC_INST_ID_"
                        + " where root.BUSINESS_KEY_ = ? and root.PROC_DEF_ID_ like 'cancellation:%'"
                        + " and j.HANDLER_CFG_ not like '%contactOverdue%' order by j.DUEDATE_")
                .param(reference.value())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(id -> management.createJobQuery().jobId(id).singleResult());
    }

    private void step(String name, Runnable deed) {
        steps.merge(name, counter.of(deed), Work::plus);
    }
}
