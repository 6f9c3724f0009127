package io.sortie.model;

import static io.sortie.model.Form.label;
import static io.sortie.model.Form.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Tasklist can show and submit, in both languages at once. */
final class FormRules {

    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "checkbox", "select", "radio", "datetime");
    private static final Set<String> SHOWN = Set.of("html", "separator", "spacer");
    private static final String REQUIRED = "(required · obligatoire)";

    static final List<Rule<Form>> ALL = List.of(
            new Rule<>(
                    "a form's id is its file's name",
                    form -> Stream.of(text(form.json(), "id"))
                            .filter(id -> !form.file().endsWith(id + ".form")),
                    form -> form.json().put("id", "review")),
            new Rule<>(
                    "a form is made for Camunda 7, as the Modeler's lint knows it",
                    form -> Stream.of(text(form.json(), "executionPlatform") + " "
                                    + text(form.json(), "executionPlatformVersion"))
                            .filter(platform -> !platform.equals("Camunda Platform 7.22.0")),
                    form -> form.json().put("executionPlatformVersion", "8.8.0")),
            new Rule<>(
                    "a form has only parts that Tasklist can show and submit: a filepicker breaks it, a list needs JSON",
                    form -> breaches(form, part -> !INPUTS.contains(type(part)) && !SHOWN.contains(type(part))),
                    form -> form.component("contactNote").put("type", "filepicker")),
            new Rule<>(
                    "S21 what customers wrote is shown by html, which escapes it; not by text, which reads it as Markdown",
                    form -> breaches(
                            form,
                            part -> type(part).equals("text")
                                    || text(part, "content").contains("{{{")),
                    form -> form.component("contactNote").put("type", "text"),
                    form -> form.component("contactNote").put("content", "{{{comment}}}")),
            new Rule<>(
                    "LAW-21 what is only shown is not submitted again, so no field is read-only",
                    form -> breaches(form, part -> part.has("readonly") || part.has("disabled")),
                    form -> form.component("contactNote").put("readonly", true),
                    form -> form.component("contactNote").put("disabled", true)),
            new Rule<>(
                    "a label is English · Français, unless both have the same word",
                    form -> breaches(
                            form,
                            part -> isInput(part) && !isBilingual(label(part).replace(REQUIRED, ""))),
                    form -> form.component("decision").put("label", "Decision " + REQUIRED)),
            new Rule<>(
                    "what is required says so in its label, for messages of forms are English only",
                    form -> breaches(
                            form,
                            part -> part.at("/validate/required").asBoolean()
                                    != label(part).contains(REQUIRED)),
                    form -> form.component("decision").put("label", "Decision · Décision")),
            new Rule<>(
                    "what can be typed has a greatest length",
                    form -> breaches(
                            form,
                            part -> type(part).startsWith("text")
                                    && !part.at("/validate").has("maxLength")
                                    && !part.at("/validate").has("pattern")),
                    form -> ((ObjectNode) form.component("contactNote").get("validate")).remove("maxLength")),
            new Rule<>(
                    "a row of a form is full: sixteen columns",
                    form -> form
                            .components()
                            .collect(Collectors.groupingBy(
                                    part -> part.at("/layout/row").asText(),
                                    Collectors.summingInt(
                                            part -> part.at("/layout/columns").asInt())))
                            .entrySet()
                            .stream()
                            .filter(row -> row.getValue() != 16)
                            .map(Object::toString),
                    form -> ((ObjectNode) form.component("contactNote").get("layout")).put("columns", 20)));

    private FormRules() {}

    private static Stream<String> breaches(Form form, Predicate<JsonNode> breach) {
        return form.components().filter(breach).map(part -> type(part) + " " + text(part, "id"));
    }

    private static String type(JsonNode part) {
        return text(part, "type");
    }

    private static boolean isInput(JsonNode part) {
        return INPUTS.contains(type(part));
    }

    private static boolean isBilingual(String label) {
        return label.contains(" · ") || label.trim().equals("Contact");
    }
}
