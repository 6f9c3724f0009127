package io.sortie.model;

import static io.sortie.model.Diagram.property;

import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the diagram says about the case: the state it is in, and how it ends. */
final class CaseRules {

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "a case state is one that cases have",
                    diagram -> unknown(diagram, "caseState", CaseState.values()),
                    diagram -> change(diagram, "caseState")),
            new Rule<>(
                    "an outcome is one that cases have, and stands where the case ends, nowhere else",
                    diagram -> Stream.concat(
                            unknown(diagram, "outcome", CaseOutcome.values()),
                            diagram.each(FlowElement.class)
                                    .filter(element -> endsCase(diagram, element)
                                            != property(element, "outcome").isPresent())
                                    .map(BaseElement::getId)),
                    diagram -> diagram.clearExtensions("endEvent_customerKept"),
                    diagram -> change(diagram, "outcome")),
            new Rule<>(
                    "a process that runs beside its case leaves the case's state alone",
                    CaseRules::statesBeside,
                    diagram -> diagram.set("cancellation", "id", "charge-watch")));

    /** Processes that run beside a case, under its reference, and outlive it. */
    private static final Set<String> BESIDE_A_CASE =
            Set.of("charge-watch", "undelivered-mail", "outcome-clarification");

    private CaseRules() {}

    private static Stream<String> statesBeside(Diagram diagram) {
        return BESIDE_A_CASE.contains(diagram.id())
                ? diagram.each(FlowElement.class)
                        .filter(element -> property(element, "caseState").isPresent())
                        .map(BaseElement::getId)
                : Stream.empty();
    }

    private static Stream<String> unknown(Diagram diagram, String property, Enum<?>[] values) {
        return diagram.each(FlowElement.class)
                .flatMap(element -> property(element, property).stream())
                .filter(value ->
                        Arrays.stream(values).noneMatch(known -> known.name().equals(value)));
    }

    private static void change(Diagram diagram, String property) {
        diagram.each(CamundaProperty.class)
                .filter(found -> found.getCamundaName().equals(property))
                .forEach(found -> found.setCamundaValue("SOMEWHERE"));
    }

    /** An end of a process that is a kind of case; an alarm's branch ends without ending the case. */
    private static boolean endsCase(Diagram diagram, FlowElement element) {
        return element instanceof EndEvent end
                && Arrays.stream(CaseKind.values())
                        .anyMatch(kind -> kind.processId().equals(diagram.id()))
                && !isWithinActivity(end)
                && end.getPreviousNodes().list().stream().noneMatch(CaseRules::followsAlarm);
    }

    /** The end of a part of the way, not of the case; an event subprocess may end it. */
    private static boolean isWithinActivity(ModelElementInstance element) {
        ModelElementInstance parent = element.getParentElement();
        return parent instanceof SubProcess part && (!part.triggeredByEvent() || isWithinActivity(part));
    }

    /** An alarm, or what is only reached by one. */
    private static boolean followsAlarm(FlowNode node) {
        return isAlarm(node)
                || node instanceof UserTask
                        && node.getPreviousNodes().list().stream().allMatch(CaseRules::isAlarm);
    }

    private static boolean isAlarm(FlowNode node) {
        return node instanceof BoundaryEvent event && !event.cancelActivity();
    }
}
