package io.sortie.model;

import static io.sortie.model.Diagram.condition;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How gateways ask and flows answer. */
final class QuestionRules {

    /** The rule that finds out an inverted gateway. */
    static final Rule<Diagram> ANSWERS = new Rule<>(
            "\"Yes\" is not negated; \"No\" is negated or the default",
            diagram -> diagram.each(SequenceFlow.class)
                    .filter(QuestionRules::isInverted)
                    .map(BaseElement::getId),
            diagram -> diagram.<SequenceFlow>get("flow_customerKept_yes")
                    .getConditionExpression()
                    .setTextContent("${!customerKept}"),
            diagram -> diagram.<SequenceFlow>get("flow_confirmed_no")
                    .getConditionExpression()
                    .setTextContent("${confirmed}"));

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "a gateway that splits asks a question, and no other gateway does",
                    diagram -> diagram.each(Gateway.class)
                            .filter(gateway -> String.valueOf(gateway.getName()).endsWith("?")
                                    != diagram.questions().toList().contains(gateway))
                            .map(BaseElement::getId),
                    diagram -> diagram.set("gateway_customerKept", "name", "Customer kept"),
                    diagram -> diagram.set("gateway_cancellationStands", "name", "Cancellation stands?")),
            new Rule<>(
                    "the flows out of a question are its answers",
                    diagram -> diagram.questions()
                            .flatMap(question -> question.getOutgoing().stream())
                            .filter(flow ->
                                    flow.getName() == null || flow.getName().isBlank())
                            .map(BaseElement::getId),
                    diagram -> diagram.get("flow_customerKept_no").removeAttribute("name")),
            new Rule<>(
                    "a condition is a bare variable or its negation",
                    diagram -> diagram.each(SequenceFlow.class)
                            .map(Diagram::condition)
                            .filter(condition -> !condition.matches("|\\$\\{!?[a-z][A-Za-z]*}")),
                    diagram -> diagram.<SequenceFlow>get("flow_customerKept_yes")
                            .getConditionExpression()
                            .setTextContent("${decision == 'KEPT'}"),
                    diagram -> diagram.<SequenceFlow>get("flow_customerKept_yes")
                            .getConditionExpression()
                            .setTextContent("${reviews.customerKept(execution)}")),
            new Rule<>(
                    "of a question's answers exactly one is the default, and only that one has no condition",
                    diagram -> diagram.questions()
                            .filter(question -> question.getOutgoing().stream()
                                    .anyMatch(flow -> condition(flow).isEmpty() != (flow == question.getDefault())))
                            .map(BaseElement::getId),
                    diagram -> diagram.get("gateway_customerKept").removeAttribute("default"),
                    diagram -> diagram.set("gateway_customerKept", "default", "flow_customerKept_yes")),
            ANSWERS);

    private QuestionRules() {}

    private static boolean isInverted(SequenceFlow flow) {
        boolean negated = condition(flow).startsWith("${!");
        boolean isDefault = flow.getSource() instanceof ExclusiveGateway question && question.getDefault() == flow;
        return "Yes".equals(flow.getName()) && negated || "No".equals(flow.getName()) && !negated && !isDefault;
    }

    /** Asks the opposite: what a slip of the hand does to a diagram. */
    static void invert(SequenceFlow flow) {
        String condition = condition(flow);
        if (!condition.isEmpty()) {
            flow.getConditionExpression()
                    .setTextContent(
                            condition.startsWith("${!")
                                    ? condition.replace("${!", "${")
                                    : condition.replace("${", "${!"));
        }
    }
}
