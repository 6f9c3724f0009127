package io.sortie.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file with the few questions that the rules ask of it. */
record Diagram(Path file, BpmnModelInstance model) {

    static final Path PROCESSES = Path.of("processes");

    static List<Diagram> all() {
        return files(".bpmn").map(Diagram::read).toList();
    }

    /** A fresh copy of {@code cancellation}, to be spoilt. */
    static Diagram sample() {
        return read(PROCESSES.resolve("cancellation/cancellation.bpmn"));
    }

    static Stream<Path> files(String ending) {
        return files(PROCESSES, ending);
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Diagram read(Path file) {
        return new Diagram(file, Bpmn.readModelFromFile(file.toFile()));
    }

    Process process() {
        return one(Process.class);
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Stream<T> each(Class<T> type) {
        Collection<T> found = model.getModelElementsByType(type);
        return found.stream();
    }

    private <T extends ModelElementInstance> T one(Class<T> type) {
        return each(type).findFirst().orElseThrow();
    }

    Stream<FlowNode> nodes() {
        return each(FlowNode.class);
    }

    /** The exclusive gateways that split. */
    Stream<ExclusiveGateway> questions() {
        return each(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    /** Where the process itself starts, not its event subprocesses. */
    StartEvent start() {
        return each(StartEvent.class)
                .filter(event -> event.getParentElement() == process())
                .findFirst()
                .orElseThrow();
    }

    Stream<EndEvent> ends() {
        return each(EndEvent.class);
    }

    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getModelInstance().getModelElementsByType(CamundaProperty.class).stream())
                .filter(property ->
                        property.getParentElement().getParentElement().getParentElement() == element)
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    /** The part of an id after its prefix. */
    static String word(BaseElement element) {
        return element.getId().replaceFirst("^[A-Za-z]+_", "");
    }

    <T extends ModelElementInstance> T get(String id) {
        return model.getModelElementById(id);
    }

    void set(String id, String attribute, String value) {
        get(id).setAttributeValue(attribute, value);
    }

    void setCamunda(String id, String attribute, String value) {
        if (value == null) {
            get(id).removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, attribute);
        } else {
            get(id).setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute, value);
        }
    }

    void clearExtensions(String id) {
        BaseElement element = get(id);
        element.removeChildElement(element.getExtensionElements());
    }
}
