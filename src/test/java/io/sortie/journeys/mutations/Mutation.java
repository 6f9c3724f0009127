package io.sortie.journeys.mutations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One slip of the hand in one diagram.
 *
 * @param file where the diagram is kept; its folder names the process
 * @param element id of what is spoilt
 * @param slip what happens to it, in words
 */
record Mutation(Path file, String element, String slip, Consumer<BpmnModelInstance> change) {

    private static final Path PROCESSES = Path.of("processes");

    /** Every answer swapped with its question's default, every boundary event, awaited event and event subprocess removed. */
    static List<Mutation> all() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(Mutation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String process() {
        return file.getParent().getFileName().toString();
    }

    /** The diagram with this one thing wrong. */
    BpmnModelInstance spoilt() {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        // shapes of what is removed would be left over; the engine needs none
        model.getDefinitions().getBpmDiagrams().clear();
        change.accept(model);
        return model;
    }

    @Override
    public String toString() {
        return process() + " " + element + ": " + slip;
    }

    private static Stream<Mutation> of(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<Mutation> all = new ArrayList<>();
        each(model, ExclusiveGateway.class)
                .flatMap(question -> answers(file, question))
                .forEach(all::add);
        each(model, BoundaryEvent.class).map(event -> removal(file, event)).forEach(all::add);
        each(model, EventBasedGateway.class)
                .flatMap(gateway -> gateway.getSucceedingNodes().list().stream())
                .map(event -> removal(file, event))
                .forEach(all::add);
        each(model, SubProcess.class)
                .filter(SubProcess::triggeredByEvent)
                .map(events -> removal(file, events))
                .forEach(all::add);
        return all.stream();
    }

    private static Stream<Mutation> answers(Path file, ExclusiveGateway question) {
        return question.getOutgoing().stream()
                .filter(answer -> answer.getConditionExpression() != null)
                .map(answer -> new Mutation(
                        file,
                        question.getId(),
                        "\"" + answer.getName() + "\" and the default swapped",
                        model -> swap(model, answer.getId())));
    }

    private static void swap(BpmnModelInstance model, String answer) {
        SequenceFlow conditional = model.getModelElementById(answer);
        ExclusiveGateway question = (ExclusiveGateway) conditional.getSource();
        SequenceFlow formerDefault = question.getDefault();
        var condition = conditional.getConditionExpression();
        conditional.removeConditionExpression();
        formerDefault.setConditionExpression(condition);
        question.setDefault(conditional);
    }

    private static Mutation removal(Path file, FlowNode node) {
        String id = node.getId();
        return new Mutation(file, id, "removed", model -> remove(model.getModelElementById(id)));
    }

    private static void remove(FlowNode node) {
        Stream.concat(List.copyOf(node.getIncoming()).stream(), List.copyOf(node.getOutgoing()).stream())
                .forEach(Mutation::delete);
        delete(node);
    }

    private static void delete(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    private static <T extends ModelElementInstance> Stream<T> each(BpmnModelInstance model, Class<T> type) {
        Collection<T> found = model.getModelElementsByType(type);
        return found.stream();
    }
}
