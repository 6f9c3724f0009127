package io.sortie.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda form file. */
record Form(Path file, ObjectNode json) {

    static List<Form> all() {
        return Diagram.files(".form").map(Form::read).toList();
    }

    /** A fresh copy of {@code review-cancellation}, to be spoilt. */
    static Form sample() {
        return read(Diagram.PROCESSES.resolve("cancellation/review-cancellation.form"));
    }

    private static Form read(Path file) {
        try {
            return new Form(file, (ObjectNode) new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<ObjectNode> components() {
        return StreamSupport.stream(json.get("components").spliterator(), false).map(ObjectNode.class::cast);
    }

    ObjectNode component(String key) {
        return components()
                .filter(component -> key.equals(text(component, "key")))
                .findFirst()
                .orElseThrow();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    /** What is written above the field; a date has its own kind of label. */
    static String label(JsonNode component) {
        return text(component, "label") + text(component, "dateLabel");
    }
}
