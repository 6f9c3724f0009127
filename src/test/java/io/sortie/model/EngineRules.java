package io.sortie.model;

import static io.sortie.model.Diagram.camunda;
import static io.sortie.model.Diagram.property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** How the engine runs it. */
final class EngineRules {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Set<String> SYSTEMS = Set.of("billing", "accounts", "records", "outbox", "ledger");
    private static final Set<String> OUTSIDE = Set.of("billing", "accounts", "records");

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "a diagram says its engine, its version and how long its history is kept",
                    diagram -> Stream.of(diagram.id()).filter(id -> !isLabelled(diagram)),
                    diagram -> diagram.process().setCamundaHistoryTimeToLiveString("P1D"),
                    diagram -> diagram.process().setExecutable(false),
                    diagram -> diagram.setCamunda(diagram.id(), "versionTag", null),
                    diagram -> diagram.model()
                            .getDefinitions()
                            .setAttributeValueNs(MODELER, "executionPlatformVersion", "8.8.0")),
            new Rule<>(
                    "work is an expression: no script, no class name",
                    diagram -> Stream.of(
                                    diagram.each(ScriptTask.class),
                                    diagram.each(CamundaScript.class),
                                    diagram.nodes().filter(node -> camunda(node, "class") != null),
                                    diagram.nodes().filter(node -> camunda(node, "delegateExpression") != null),
                                    diagram.nodes()
                                            .filter(EngineRules::isWork)
                                            .filter(node -> camunda(node, "expression") == null))
                            .flatMap(found -> found)
                            .map(Object::toString),
                    diagram -> diagram.setCamunda("serviceTask_stopBilling", "class", "io.sortie.StopBilling"),
                    diagram -> diagram.setCamunda("serviceTask_stopBilling", "delegateExpression", "${stopBilling}"),
                    diagram -> diagram.setCamunda("serviceTask_stopBilling", "expression", null),
                    diagram -> diagram.process().addChildElement(diagram.model().newInstance(ScriptTask.class))),
            new Rule<>(
                    "a service task says what it changes or reads: billing, accounts, records of other cases, or in its own transaction outbox or ledger",
                    diagram -> diagram.each(ServiceTask.class)
                            .filter(task -> systems(task).isEmpty() || !SYSTEMS.containsAll(systems(task)))
                            .map(BaseElement::getId),
                    diagram -> diagram.clearExtensions("serviceTask_stopBilling")),
            new Rule<>(
                    "what leaves the process has a save point before it, and after it too if it changes something there",
                    diagram -> diagram.each(Activity.class)
                            .filter(EngineRules::isWork)
                            .filter(task -> task.isCamundaAsyncBefore() != leaves(task)
                                    || task.isCamundaAsyncAfter()
                                            != (leaves(task)
                                                    && property(task, "changes").isPresent()))
                            .map(BaseElement::getId),
                    diagram ->
                            diagram.<ServiceTask>get("serviceTask_stopBilling").setCamundaAsyncAfter(false),
                    diagram ->
                            diagram.<ServiceTask>get("serviceTask_stopBilling").setCamundaAsyncBefore(false),
                    diagram -> diagram.<ServiceTask>get("serviceTask_sendProof").setCamundaAsyncBefore(true)),
            new Rule<>(
                    "what a person triggers is done before they are answered: nothing else is put off",
                    diagram -> diagram.nodes()
                            .filter(node -> !isWork(node))
                            .filter(node -> camunda(node, "asyncBefore") != null || camunda(node, "asyncAfter") != null)
                            .map(BaseElement::getId),
                    diagram -> diagram.start().setCamundaAsyncBefore(true),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "asyncAfter", "true")),
            new Rule<>(
                    "a user task has a group, a due date, a form, and an alarm at the due date that does not interrupt",
                    diagram -> diagram.each(UserTask.class)
                            .filter(task -> task.getCamundaCandidateGroups() == null
                                    || task.getCamundaDueDate() == null
                                    || task.getCamundaFormRef() == null
                                    || diagram.each(BoundaryEvent.class).noneMatch(event -> isAlarm(event, task)))
                            .map(BaseElement::getId),
                    diagram ->
                            diagram.<BoundaryEvent>get("event_contactOverdue").setCancelActivity(true),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "candidateGroups", null),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "dueDate", null),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "dueDate", "${billingEnd}"),
                    diagram -> diagram.setCamunda("userTask_reviewCancellation", "formRef", null)));

    private EngineRules() {}

    private static boolean isLabelled(Diagram diagram) {
        return diagram.process().isExecutable()
                && diagram.process().getCamundaVersionTag() != null
                && "P180D".equals(diagram.process().getCamundaHistoryTimeToLiveString())
                && "7.24.0"
                        .equals(diagram.model()
                                .getDefinitions()
                                .getAttributeValueNs(MODELER, "executionPlatformVersion"));
    }

    private static boolean isWork(FlowNode node) {
        return node instanceof ServiceTask || node instanceof BusinessRuleTask;
    }

    private static List<String> systems(Activity task) {
        return Stream.of(property(task, "changes"), property(task, "reads"))
                .flatMap(Optional::stream)
                .flatMap(systems -> Stream.of(systems.split(", ")))
                .toList();
    }

    private static boolean leaves(Activity task) {
        return systems(task).stream().anyMatch(OUTSIDE::contains);
    }

    private static boolean isAlarm(BoundaryEvent event, UserTask task) {
        return event.getAttachedTo() == task
                && !event.cancelActivity()
                && event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition
                                && definition.getTextContent().trim().equals(task.getCamundaDueDate()));
    }
}
