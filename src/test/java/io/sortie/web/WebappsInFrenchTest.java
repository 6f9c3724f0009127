package io.sortie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist, Admin and Welcome speak French; what of Camunda's we build on is still there after an update. */
class WebappsInFrenchTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @DisplayName("every text of Camunda's stands in French, with the same placeholders and nothing more")
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void complete(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode french = labels(app, "fr");

        assertThat(french.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(english::fieldNames);
        english.fieldNames()
                .forEachRemaining(key -> assertThat(placeholders(french.get(key).asText()))
                        .as(key)
                        .isEqualTo(placeholders(english.get(key).asText())));
    }

    @ParameterizedTest
    @DisplayName("French has a space that does not break before its double punctuation marks")
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void typography(String app) throws IOException {
        labels(app, "fr").forEach(text -> assertThat(text.asText()).doesNotContainPattern(" [:;?!»]|« "));
    }

    @ParameterizedTest
    @DisplayName("the banner is a calm sentence: its own in French, the style sheet's in English")
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void banner(String app) throws IOException {
        assertThat(labels(app, "fr").get("BANNER_CE_EOL_TEXT").asText())
                .contains("Sortie")
                .doesNotContain("http");
    }

    @ParameterizedTest
    @DisplayName("the English banner is still the one with the link that the style sheet looks for")
    @ValueSource(strings = {"tasklist", "admin", "welcome", "cockpit"})
    void englishBanner(String app) throws IOException {
        assertThat(labels(app, "en").get("BANNER_CE_EOL_TEXT").asText()).contains("migrating-from-camunda-7");
    }

    @ParameterizedTest
    @DisplayName("our configuration and style sheet come before Camunda's on the classpath")
    @ValueSource(strings = {"tasklist", "admin", "welcome", "cockpit"})
    void ours(String app) throws IOException {
        assertThat(text(APPS + app + "/scripts/config.js")).contains("vendor: 'Sortie'");
        assertThat(text(APPS + app + "/styles/user-styles.css")).contains("../../../assets/sortie-webapps.css");
    }

    @Test
    @DisplayName("the shared style sheet is there")
    void styleSheet() throws IOException {
        assertThat(text("META-INF/resources/webjars/camunda/assets/sortie-webapps.css"))
                .contains("ce-eol-banner");
    }

    private static List<String> placeholders(String text) {
        List<String> names = new ArrayList<>(PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
        names.sort(null);
        return names;
    }

    private static JsonNode labels(String app, String language) throws IOException {
        String json = text(APPS + app + "/locales/" + language + ".json");
        return new ObjectMapper().readTree(json.replace("\uFEFF", "")).get("labels");
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = WebappsInFrenchTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
