package io.sortie.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The values of a timeline entry, as they are kept. */
@Component
class TimelineValues {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    TimelineValues(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
