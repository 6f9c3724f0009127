package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.CustomerType;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.RefundCause;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordingTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern FIXED_KEY =
            Pattern.compile("#\\{([a-zA-Z0-9.-]+)}|words\\.(?:of\\(|by\\([a-z.]+, )'([a-zA-Z0-9.-]+)'[,)]");
    private static final List<String> TIMELINE = List.of(
            "requested",
            "requested-by-agent",
            "terms-decided",
            "link-sent",
            "link-resent",
            "confirmed",
            "identity-confirmed",
            "lapsed",
            "agent-task",
            "contact",
            "contact-recorded",
            "evidence-added",
            "kept",
            "supervisors-alerted",
            "billing-stopped",
            "fee-charged",
            "credit-booked",
            "receipt-sent",
            "proof-sent",
            "retention-started",
            "data-erased",
            "came-back",
            "restored",
            "undo-accepted",
            "undone",
            "billing-resumed",
            "store-led",
            "store-reported",
            "store-checked",
            "store-ended",
            "needs-operator",
            "operator-resolved",
            "charges-watched",
            "nothing-charged",
            "charge-found",
            "charge-not-paid-back",
            "charge-task",
            "charge-refunded",
            "charge-credited",
            "charge-explained",
            "charges-stopped",
            "lapsed-undelivered",
            "mail-undelivered",
            "mail-sent-again",
            "mail-given-up",
            "mail-reached",
            "mail-not-needed",
            "address-updated",
            "message");

    @ParameterizedTest
    @ValueSource(strings = {"pages", "agent", "timeline"})
    @DisplayName("English and French have the same keys, no empty text and the same values in each text")
    void bothLanguages(String name) throws IOException {
        Properties english = read(name);
        Properties french = read(name + "_fr");
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(french.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(french.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_fr", "agent_fr", "timeline_fr"})
    @DisplayName("French has a no-break space before its double signs, so that none starts a line")
    void typography(String name) throws IOException {
        read(name)
                .forEach((key, text) ->
                        assertThat(text.toString()).as(key.toString()).doesNotContainPattern(" [:;?!»]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "agent", "timeline", "mail", "common", "terms", "receipt", "problems"})
    @DisplayName("French has one word for one thing")
    void oneWord(String name) throws IOException {
        read(name + "_fr").forEach((key, text) -> assertThat((String) text)
                .as(name + ": " + key)
                .doesNotContain("débit", "estaur", "responsables", "ndemnité"));
    }

    @Test
    @DisplayName("What became of a mail reads differently wherever it differs, and an undo does not read like an end")
    void toldApart() throws IOException {
        for (String name : List.of("agent", "agent_fr")) {
            Properties words = read(name);
            assertThat(List.of("WAITING", "SENDING", "SENT", "REFUSED", "FAILED", "GIVEN_UP"))
                    .extracting(state -> words.getProperty("agent.mail." + state))
                    .doesNotHaveDuplicates();
        }
        assertThat(read("pages_fr").getProperty("state.UNDOING")).isEqualTo("Résiliation en cours d'annulation");
        assertThat(read("agent_fr").getProperty("agent.state.UNDOING")).isEqualTo("Résiliation en cours d'annulation");
    }

    @Test
    @DisplayName("Every state, outcome, channel, choice and action has its words")
    void allWords() throws IOException {
        Properties words = read("pages");
        words.putAll(read("agent"));
        words.putAll(read("timeline"));
        assertThat(words.stringPropertyNames())
                .containsAll(keys("state.", CaseState.values(), ""))
                .containsAll(keys("state.", CaseState.values(), ".next"))
                .containsAll(keys("agent.state.", CaseState.values(), ""))
                .containsAll(keys("outcome.", CaseOutcome.values(), ""))
                .containsAll(keys("agent.outcome.", CaseOutcome.values(), ""))
                .containsAll(keys("channel.", Channel.values(), ""))
                .containsAll(keys("cancel.type.", CustomerType.values(), ""))
                .containsAll(keys("cancel.type.as.", CustomerType.values(), ""))
                .containsAll(keys("agent.terms.regime.", Regime.values(), ""))
                .containsAll(keys("track.", TrackAction.values(), ".text"))
                .containsAll(keys("track.done.", TrackAction.values(), ""))
                .containsAll(keys("cancel.reason.", Choices.REASONS.toArray(), ""))
                .containsAll(keys("cancel.expectedResolution.", Choices.RESOLUTIONS.toArray(), ""))
                .containsAll(keys("entry.cause.", RefundCause.values(), ""))
                .containsAll(keys("refund.summary.", Ground.values(), ""))
                .containsAll(keys("timeline.", TIMELINE.toArray(), ""));
    }

    @Test
    @DisplayName("Every text that a template names is there; no template carries style or script")
    void templates() throws IOException {
        Properties words = read("pages");
        words.putAll(read("agent"));
        words.putAll(read("common"));
        words.putAll(read("law"));
        for (Path template : templateFiles()) {
            String html = Files.readString(template);
            assertThat(html)
                    .as(template.toString())
                    .doesNotContain("style=", "<style", "<script", "javascript:", "th:utext");
            assertThat(html).as(template.toString()).doesNotContainPattern("\\son[a-z]+=");
            assertThat(FIXED_KEY
                            .matcher(html)
                            .results()
                            .map(PageWordingTest::key)
                            .filter(key -> !key.endsWith(".")))
                    .as(template.toString())
                    .allSatisfy(key -> assertThat(words).containsKey(key));
        }
    }

    @Test
    @DisplayName("One stylesheet, under 12 KB, that loads nothing from elsewhere")
    void stylesheet() throws IOException {
        Path style = RESOURCES.resolve("static/style/sortie.css");
        assertThat(Files.size(style)).isLessThan(12 * 1024);
        assertThat(Files.readString(style)).doesNotContain("url(", "@import", "http");
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<Path> templateFiles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates/pages"))) {
            return Stream.concat(files, Stream.of(RESOURCES.resolve("templates/error.html")))
                    .toList();
        }
    }

    private static List<String> keys(String before, Object[] names, String after) {
        return Stream.of(names).map(name -> before + name + after).toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("messages/" + name + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
