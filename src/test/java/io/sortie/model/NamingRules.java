package io.sortie.model;

import static io.sortie.model.Diagram.word;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;

/** How things are called. */
final class NamingRules {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent_"),
            Map.entry("endEvent", "endEvent_"),
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("boundaryEvent", "event_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("userTask", "userTask_"),
            Map.entry("businessRuleTask", "businessRuleTask_"),
            Map.entry("callActivity", "callActivity_"),
            Map.entry("subProcess", "subProcess_"),
            Map.entry("sequenceFlow", "flow_"));

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "folder, file and process have one name",
                    diagram ->
                            Stream.of(diagram.id()).filter(id -> !diagram.file().endsWith(id + "/" + id + ".bpmn")),
                    diagram -> diagram.process().setId("cancel")),
            new Rule<>(
                    "an id begins with the kind of its element",
                    diagram -> diagram.each(FlowElement.class)
                            .filter(element -> !element.getId().startsWith(prefix(element)))
                            .map(BaseElement::getId),
                    diagram -> diagram.get("serviceTask_stopBilling").setAttributeValue("id", "task_stopBilling")),
            new Rule<>(
                    "an id is its label, or the label's main words in their order",
                    diagram -> named(diagram)
                            .filter(node -> !shortens(word(node), node.getName()))
                            .map(NamingRules::told),
                    diagram -> diagram.set("serviceTask_stopBilling", "name", "Halt charges")),
            new Rule<>(
                    "tasks, events and questions have a label",
                    diagram -> Stream.concat(
                                    diagram.nodes().filter(node -> !(node instanceof Gateway)), diagram.questions())
                            .filter(node ->
                                    node.getName() == null || node.getName().isBlank())
                            .map(BaseElement::getId),
                    diagram -> diagram.get("event_billingEnded").removeAttribute("name")),
            new Rule<>(
                    "messages are business facts: thing.happened, in lower case",
                    diagram -> diagram.each(Message.class)
                            .map(Message::getName)
                            .filter(name -> !name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")),
                    diagram -> diagram.set("message_cancellationUndone", "name", "Message_Undo")));

    private NamingRules() {}

    private static String prefix(FlowElement element) {
        return PREFIXES.getOrDefault(
                element.getElementType().getTypeName(), "(a kind of element that is not used here)");
    }

    private static Stream<FlowNode> named(Diagram diagram) {
        return diagram.nodes().filter(node -> node.getName() != null);
    }

    private static boolean shortens(String id, String label) {
        Iterator<String> said = words(label.replace("-", " ")).iterator();
        return words(id.replaceAll("([A-Z])", " $1")).allMatch(word -> {
            while (said.hasNext()) {
                if (said.next().equals(word)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+")).filter(word -> !word.isEmpty());
    }

    private static String told(FlowElement element) {
        return element.getId() + " \"" + element.getName() + "\"";
    }
}
