package io.sortie.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The controls whose words statutes give, to the letter, in the files that a lawyer edits. */
class LawWordingTest {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "law_fr,   law.control.FRANCE,       Résilier votre contrat",
        "law,      law.control.FRANCE,       Cancel your contract",
        "law_de,   law.control.FRANCE,       Vertrag kündigen",
        "pages_fr, summary.submit.STATUTORY, Notification de la résiliation",
        "pages,    summary.submit.STATUTORY, Notify cancellation",
        "law_de,   law.control.GERMANY,      Verträge hier kündigen",
        "law,      law.control.GERMANY,      Cancel contracts here",
        "law_fr,   law.control.GERMANY,      Résilier vos contrats ici",
        "law_de,   law.submit.GERMANY,       Jetzt kündigen",
        "law,      law.submit.GERMANY,       Cancel now",
        "law_fr,   law.submit.GERMANY,       Résilier maintenant",
        "law_de,   cancel.reason.ORDINARY,   Ordentliche Kündigung",
        "law_de,   cancel.reason.FOR_CAUSE,  Außerordentliche Kündigung",
        "pages,    withdrawal.title,         Withdraw from contract here",
        "pages_fr, withdrawal.title,         Renoncer au contrat ici",
        "pages_de, withdrawal.title,         Vertrag widerrufen",
        "pages,    withdrawal.confirm,       Confirm withdrawal",
        "pages_fr, withdrawal.confirm,       Confirmer la rétractation",
        "pages_de, withdrawal.confirm,       Widerruf bestätigen"
    })
    @DisplayName("LAW-01 LAW-03 LAW-08 LAW-10 LAW-15 the controls read what the statutes say")
    void controls(String file, String key, String text) throws IOException {
        assertThat(read(file).getProperty(key)).isEqualTo(text);
    }

    @Test
    @DisplayName("the statutory wordings stand in three languages, none empty")
    void threeLanguages() throws IOException {
        for (String language : List.of("_fr", "_de")) {
            assertThat(new TreeSet<>(read("law" + language).stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(read("law").stringPropertyNames()));
            assertThat(read("law" + language).values()).noneMatch(text -> ((String) text).isBlank());
        }
        read("law_fr")
                .forEach((key, text) ->
                        assertThat((String) text).as((String) key).doesNotContainPattern(" [:;?!»]"));
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
