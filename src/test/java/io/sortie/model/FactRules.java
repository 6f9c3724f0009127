package io.sortie.model;

import static io.sortie.model.Diagram.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What a diagram waits for: messages that somebody sends, errors that somebody throws, and time that policy gave. */
final class FactRules {

    private static final Path CODE = Path.of("src/main/java");

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "a message or error of a diagram is one that the code sends, awaits or throws",
                    diagram -> Stream.concat(
                                    diagram.each(Message.class).map(Message::getName),
                                    diagram.each(Error.class).map(Error::getErrorCode))
                            .filter(name -> !isInCode(name)),
                    diagram -> diagram.<Error>get("error_billingSilent").setErrorCode("billing.mute"),
                    diagram -> diagram.set("message_cancellationUndone", "name", "cancellation.recalled")),
            new Rule<>(
                    "a timer waits for what was decided: a variable, no figure",
                    diagram -> diagram.each(TimerEventDefinition.class)
                            .filter(timer -> !timer.getTextContent().trim().matches("\\$\\{[a-z][A-Za-z]*}"))
                            .map(BaseElement::getId),
                    diagram -> diagram.<TimerEventDefinition>get("timer_billingEnded")
                            .getTimeDate()
                            .setTextContent("PT24H"),
                    diagram -> diagram.<TimerEventDefinition>get("timer_contactOverdue")
                            .getTimeDuration()
                            .setTextContent("${contactDue.plusDays(1)}")));

    private FactRules() {}

    private static boolean isInCode(String name) {
        return files(CODE, ".java").anyMatch(file -> read(file).contains('"' + name + '"'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
