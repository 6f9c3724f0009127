package io.sortie.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** German, the third language: all that customers read, and only that. */
class GermanWordingTest {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** Names of values and addresses: no words of a sentence. */
    private static final Pattern NO_WORD = Pattern.compile("\\{\\w+}|https?://\\S+");

    /** What only staff read, in the two languages that they have. */
    private static final List<String> STAFF = List.of("form.", "clarification.");

    /** Names, addresses and words that German writes as English does. */
    private static final Set<String> ALIKE = Set.of(
            "Sortie",
            "Chat",
            "PDF",
            "Text",
            "Google Play",
            "Apple (App Store)",
            "Tasklist",
            "English",
            "Français",
            "Deutsch",
            "CNIL, 3 place de Fontenoy, 75007 Paris, www.cnil.fr",
            "Information Commissioner’s Office, ico.org.uk",
            "{count} KB",
            "{count} MB",
            "{category}: {outcome}.",
            "{reason}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track",
                "received",
                "confirm",
                "subscriptions",
                "cancel-summary",
                "refund-summary",
                "parts",
                "layout"
            })
    @DisplayName("a page of customers uses no text that only staff have, for those know no German")
    void noTextOfStaff(String page) throws IOException {
        try (InputStream template = getClass().getResourceAsStream("/templates/pages/" + page + ".html")) {
            assertThat(new String(template.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("#{agent.", "#{form.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "mail", "pages", "problems", "receipt", "terms", "timeline"})
    @DisplayName(
            "every key that customers read has a German text with the same values, and no German text is left over")
    void sameKeys(String name) throws IOException {
        Map<String, String> english = forCustomers(name);
        Map<String, String> german = read(name + "_de");
        assertThat(without(english, german))
                .as("keys of %s.properties that %s_de.properties lacks", name, name)
                .isEmpty();
        assertThat(without(german, english))
                .as("keys of %s_de.properties that %s.properties has no more", name, name)
                .isEmpty();
        english.forEach((key, text) -> {
            assertThat(german.get(key)).as(key).isNotBlank();
            assertThat(placeholders(german.get(key))).as(key).isEqualTo(placeholders(text));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "mail", "pages", "problems", "receipt", "terms", "timeline"})
    @DisplayName("no German text was left in English")
    void translated(String name) throws IOException {
        Map<String, String> english = forCustomers(name);
        assertThat(read(name + "_de").entrySet().stream()
                        .filter(entry -> Objects.equals(entry.getValue(), english.get(entry.getKey())))
                        .filter(entry -> !entry.getValue().startsWith("https://") && !ALIKE.contains(entry.getValue())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "mail", "pages", "problems", "receipt", "terms", "timeline"})
    @DisplayName(
            "German has one word for one thing, says Sie, and neither a blank before its signs nor a straight dash")
    void oneWord(String name) throws IOException {
        read(name + "_de").forEach((key, text) -> assertThat(
                        NO_WORD.matcher(text).replaceAll("X"))
                .as(name + ": " + key)
                .doesNotContainPattern("[ \u00a0][:;?!,.]|  | - |'")
                .doesNotContainPattern("(?i)\\b(du|dir|dich|deine?[mnrs]?|ihr seid|euch)\\b")
                .doesNotContainPattern(
                        "(?i)rückerstatt|rückzahl|storn|belast|ticket|e-?mail-konto|(?<!e-)\\bmails?\\b|\\bemail")
                .doesNotContainPattern("(?i)button|klicken sie|account|daß|\\bbitte bitte\\b|jedoch müssen")
                .doesNotContainPattern("(?i)schade|bedauern|wirklich (kündigen|gehen)|verpassen|nur noch heute"));
    }

    @Test
    @DisplayName("LAW-15 the words that German law names stand on the controls that it names")
    void lawful() throws IOException {
        assertThat(read("pages_de"))
                .containsEntry("landing.brands", "Verträge hier kündigen")
                .containsEntry("summary.submit.STATUTORY", "Jetzt kündigen");
    }

    @Test
    @DisplayName("every language spoken to customers has its message files and its name on each page")
    void everyLanguage() throws IOException {
        Map<String, String> pages = read("pages");
        assertThat(Languages.SPOKEN).hasSize(3).allSatisfy(spoken -> {
            String code = spoken.getLanguage();
            assertThat(pages).containsKey("page.language." + code);
            for (String name : List.of("common", "mail", "pages", "problems", "receipt", "terms", "timeline")) {
                assertThat(MESSAGES.resolve(name + (code.equals("en") ? "" : "_" + code) + ".properties"))
                        .exists();
            }
        });
        assertThat(Languages.SPOKEN).containsAll(Languages.STAFF);
    }

    private static Map<String, String> forCustomers(String name) throws IOException {
        Map<String, String> texts = read(name);
        texts.keySet().removeIf(key -> STAFF.stream().anyMatch(key::startsWith));
        return texts;
    }

    private static Set<String> without(Map<String, String> all, Map<String, String> known) {
        Set<String> keys = new TreeSet<>(all.keySet());
        keys.removeAll(known.keySet());
        return keys;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));
    }
}
