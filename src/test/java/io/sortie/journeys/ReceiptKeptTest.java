package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The proof as it was sent, whatever changes afterwards, and how anybody can check it. */
class ReceiptKeptTest extends CancellationJourney {

    private static final Path TABLE = Path.of("processes", "cancellation", "cancellation-terms.dmn");

    @Autowired
    private ResourceBundleMessageSource messages;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("LAW-05 LAW-16 a receipt stays as it was when every wording and the table of terms change")
    void unaltered() throws Exception {
        Cancelling leaving = customerOf("parlons").buys().cancels();
        String words = leaving.receipt();
        byte[] printed = pdf(leaving);
        String[] files = messages.getBasenameSet().toArray(String[]::new);
        String table = Files.readString(TABLE).replaceAll("\"P30D\"", "\"P3D\"");
        assertThat(table).isNotEqualTo(Files.readString(TABLE));
        String changed = repository
                .createDeployment()
                .addString("cancellation-terms.dmn", table)
                .deploy()
                .getId();
        try {
            messages.setBasenames("messages/changed");
            assertThat(leaving.receipt()).isEqualTo(words);
            assertThat(pdf(leaving)).isEqualTo(printed);
        } finally {
            messages.setBasenames(files);
            repository.deleteDeployment(changed, true);
        }
    }

    private byte[] pdf(Cancelling leaving) {
        return jdbc.sql("select content from document where reference = ?")
                .param(leaving.reference())
                .query(byte[].class)
                .single();
    }

    @Test
    @DisplayName("LAW-05 LAW-16 the receipt can be checked by its hash, and stays as it was in any language")
    void receipt() throws Exception {
        Customer anna = customerOf("parlons").buys();
        Cancelling leaving = anna.cancels();
        String words = leaving.receipt();
        String hash = leaving.fingerprint();
        Answer known = get("/api/v1/receipts/" + hash, "system");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.body().path("reference").asText()).isEqualTo(leaving.reference());
        assertThat(get("/api/v1/receipts/" + hash.replace(hash.charAt(0), 'x'), "system")
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/receipts/" + hash, null).status()).isEqualTo(401);
        Answer page = get(leaving.trackLink(), null, "Accept-Language", "fr");
        assertThat(page.text()).contains(hash).doesNotContain("Nous avons émis ce document");
        String typed = "?number=" + hash.substring(0, 32).toUpperCase(Locale.ROOT) + "%20" + hash.substring(32);
        assertThat(get(leaving.trackLink() + typed, null, "Accept-Language", "fr")
                        .text())
                .contains("Nous avons émis ce document");
        String copied = hash.replaceFirst("ff", "\uFB00");
        String query = "?number=" + URLEncoder.encode(copied, StandardCharsets.UTF_8);
        assertThat(get(leaving.trackLink() + query, null, "Accept-Language", "fr")
                        .text())
                .as("as a PDF's ligature copies it")
                .contains("Nous avons émis ce document");
        for (String wrong : List.of(hash.replace(hash.charAt(0), 'e') + "0", "<script>", "")) {
            String other = "?number=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8);
            assertThat(get(leaving.trackLink() + other, null, "Accept-Language", "fr")
                            .text())
                    .contains("Aucun document de ce dossier ne porte ce numéro")
                    .doesNotContain("Nous avons émis ce document", "value=\"&lt;");
        }
        String text = page.text().replaceAll("(?s).*href=\"([^\"]+/text)\".*", "$1");
        jdbc.sql("update case_file set plan = 'Other' where reference = ?")
                .param(leaving.reference())
                .update();
        assertThat(get(text, null, "Accept-Language", "fr").text()).isEqualTo(words);
    }
}
