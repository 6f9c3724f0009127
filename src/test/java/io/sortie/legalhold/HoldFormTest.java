package io.sortie.legalhold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.deletionfile.HeldCategories;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldFormTest {

    @Test
    @DisplayName("SEM-18 LAW-20 whatever can be kept can be held: the form offers each category, and each is read")
    void everyCategory() throws IOException {
        assertThat(HoldAnswers.CATEGORIES.values())
                .map(Enum::name)
                .containsExactlyInAnyOrderElementsOf(HeldCategories.categories());
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("processes/legal-hold/examine-hold.form").toFile());
        assertThat(form.path("components"))
                .filteredOn(part -> part.path("type").asText().equals("checkbox"))
                .map(part -> part.path("key").asText())
                .containsExactlyInAnyOrderElementsOf(HoldAnswers.CATEGORIES.keySet());
    }
}
