package io.sortie.model;

import static io.sortie.model.Diagram.camunda;
import static io.sortie.model.Diagram.word;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the diagram points at: forms, called processes, variables, states. */
final class ReferenceRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([A-Za-z]+)}");

    /** What each process keeps in the engine: a decision, a date or a duration, never personal data [LAW-21]. */
    static final Map<String, Set<String>> VARIABLES = Map.ofEntries(
            Map.entry(
                    "cancellation",
                    Set.of(
                            "boughtAtStore",
                            "linkNeeded",
                            "agentContactNeeded",
                            "linkLife",
                            "contactDue",
                            "billingEnd",
                            "dataKeptUntil",
                            "storeFollowUp",
                            "confirmed",
                            "confirmedAt",
                            "linkUndeliverable",
                            "customerKept",
                            "causeToReview",
                            "causeDue",
                            "causeAccepted",
                            "cameBack",
                            "endedAtStore")),
            Map.entry("charge-watch", Set.of("lookAt", "chargeDue", "inUseAgain", "chargeFound", "morePeriods")),
            Map.entry(
                    "confirmation",
                    Set.of("linkLife", "linkExpiresAt", "confirmed", "confirmedAt", "linkUndeliverable")),
            Map.entry(
                    "account-deletion",
                    Set.of(
                            "linkLife",
                            "confirmed",
                            "linkUndeliverable",
                            "waitUntil",
                            "dueAt",
                            "lookEvery",
                            "holdDue",
                            "keepDue",
                            "putOff",
                            "refused")),
            Map.entry(
                    "deletion-preparation",
                    Set.of(
                            "waitUntil",
                            "dueAt",
                            "lookEvery",
                            "holdDue",
                            "keepDue",
                            "subscriptionsRunning",
                            "moneySettled",
                            "subscriptionId",
                            "allClear",
                            "refused")),
            Map.entry("deletion-deadline", Set.of("alertAt", "dueAt", "keepDue", "deadlineExtended")),
            Map.entry(
                    "legal-hold",
                    Set.of("holdDue", "reviewNeeded", "refused", "everythingHeld", "pastDueDate", "holdUntil")),
            Map.entry("subscription-end", Set.of("subscriptionId")),
            Map.entry(
                    "withdrawal",
                    Set.of(
                            "examineWithin",
                            "clearUpDue",
                            "rightClear",
                            "statementStands",
                            "moneyOwed",
                            "allPaidBack",
                            "lookEvery")),
            Map.entry("data-retention", Set.of("dataKeptUntil", "cameBack", "projectDataHeld", "projectDataHeldUntil")),
            Map.entry("erasure", Set.of("lookEvery", "putOff")),
            Map.entry("store-cancellation", Set.of("storeFollowUp", "contactDue", "endedAtStore")),
            Map.entry("outcome-clarification", Set.of("clarificationDue", "effectDone")),
            Map.entry("renewal-notice", Set.of("renewalNoticeSchedule", "moreRenewals")),
            Map.entry("incoming-mail", Set.of("sortDue", "caseOpened", "addedToCase")),
            Map.entry("undelivered-mail", Set.of("mailId", "reachDue", "sendAgain", "mailSent", "customerReached")),
            Map.entry(
                    "refund",
                    Set.of(
                            "helpNeeded",
                            "helpUntil",
                            "helpDue",
                            "agentDecides",
                            "judgeDue",
                            "approvalDue",
                            "refundGranted",
                            "problemSolved",
                            "extended",
                            "promiseUntil",
                            "followUpAt",
                            "escalationAt",
                            "lookEvery",
                            "otherMeansDue")),
            Map.entry(
                    "refund-decision",
                    Set.of(
                            "helpNeeded",
                            "helpUntil",
                            "helpDue",
                            "agentDecides",
                            "judgeDue",
                            "approvalDue",
                            "refundGranted",
                            "problemSolved",
                            "customerChooses",
                            "extended")),
            Map.entry("outage-choice", Set.of("answerUntil", "extended")),
            Map.entry("troubleshooting", Set.of("helpUntil", "helpDue", "solutionOffered", "problemSolved")),
            Map.entry(
                    "refund-approval",
                    Set.of(
                            "approvalDue",
                            "approvalNeeded",
                            "secondPersonNeeded",
                            "firstGroup",
                            "secondGroup",
                            "standInGroup",
                            "refundGranted")),
            Map.entry(
                    "refund-settlement",
                    Set.of("followUpAt", "escalationAt", "lookEvery", "otherMeansDue", "paymentFailed", "allPaid")));

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "a task's method is named like the task, in the bean named like the process",
                    diagram -> Stream.concat(diagram.each(ServiceTask.class), diagram.each(BusinessRuleTask.class))
                            .filter(task -> !("#{" + Expressions.bean(diagram) + "." + word(task) + "(execution)}")
                                    .equals(camunda(task, "expression")))
                            .map(BaseElement::getId),
                    diagram -> diagram.setCamunda(
                            "serviceTask_stopBilling", "expression", "#{cancellationTasks.haltBilling(execution)}")),
            new Rule<>(
                    "a form is in its process's folder and taken in its latest version",
                    diagram -> diagram.nodes()
                            .filter(node -> camunda(node, "formRef") != null)
                            .filter(node -> !"latest".equals(camunda(node, "formRefBinding"))
                                    || !Files.exists(diagram.file().resolveSibling(camunda(node, "formRef") + ".form")))
                            .map(BaseElement::getId),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "formRef", "review"),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "formRefBinding", "deployment")),
            new Rule<>(
                    "a called process exists, is taken in its latest version and gets the business key",
                    diagram -> diagram.each(CallActivity.class)
                            .filter(call -> !isComplete(call))
                            .map(BaseElement::getId),
                    diagram -> diagram.set("callActivity_confirmRequest", "calledElement", "confirm"),
                    diagram -> diagram.setCamunda("callActivity_confirmRequest", "calledElementBinding", "deployment"),
                    diagram -> diagram.clearExtensions("callActivity_confirmRequest")),
            new Rule<>(
                    "a called process gets and gives variables by name, and knows them",
                    diagram -> Stream.concat(
                                    diagram.each(CamundaIn.class)
                                            .filter(in -> in.getCamundaBusinessKey() == null)
                                            .filter(in -> !known(called(in)).contains(in.getCamundaTarget()))
                                            .map(in -> in.getCamundaTarget()),
                                    diagram.each(CamundaOut.class)
                                            .filter(out -> !known(called(out)).contains(out.getCamundaSource()))
                                            .map(out -> out.getCamundaSource()))
                            .map(String::valueOf),
                    diagram -> diagram.each(CamundaOut.class).forEach(out -> out.setCamundaSource("everything")),
                    diagram -> diagram.each(CamundaIn.class)
                            .filter(in -> in.getCamundaTarget() != null)
                            .forEach(in -> in.setCamundaTarget("everything"))),
            new Rule<>(
                    "a variable that is read is one of the process's own",
                    diagram -> Stream.concat(
                                    Expressions.of(diagram)
                                            .flatMap(text ->
                                                    VARIABLE.matcher(text).results())
                                            .map(match -> match.group(1)),
                                    diagram.each(CamundaIn.class)
                                            .map(CamundaIn::getCamundaSource)
                                            .filter(Objects::nonNull))
                            .filter(variable -> !known(diagram.id()).contains(variable)),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "dueDate", "${tomorrow}"),
                    diagram -> diagram.each(CamundaIn.class)
                            .filter(in -> in.getCamundaSource() != null)
                            .forEach(in -> in.setCamundaSource("everything"))));

    private ReferenceRules() {}

    private static boolean isComplete(CallActivity call) {
        return Files.exists(
                        Diagram.PROCESSES.resolve(call.getCalledElement() + "/" + call.getCalledElement() + ".bpmn"))
                && "latest".equals(call.getCamundaCalledElementBinding())
                && call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
    }

    private static String called(ModelElementInstance mapping) {
        return ((CallActivity) mapping.getParentElement().getParentElement()).getCalledElement();
    }

    private static Set<String> known(String process) {
        return VARIABLES.getOrDefault(String.valueOf(process), Set.of());
    }
}
