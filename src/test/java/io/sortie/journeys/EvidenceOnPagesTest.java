package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customer's form for files, what staff see of them, and where they stand in Tasklist. */
class EvidenceOnPagesTest extends CancellationJourney {

    private static final String HTML = "text/html";

    @Test
    @DisplayName("SMA-04 GUI-06 the customer adds files on the tracking page and sees them listed, also in French")
    void added() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String page = leaving.trackLink();
        assertThat(get(page, null).text())
                .contains("enctype=\"multipart/form-data\"", "action=\"" + page + "/evidence\"", "name=\"file\"");
        Answer sent = FileForm.to(page + "/evidence")
                .with("Écran <1>.png", SampleFiles.png())
                .with("note.txt", "It stops.")
                .as(null, "Accept", HTML);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(page + "?done=FILES#evidence");
        assertThat(get(page + "?done=FILES&lang=fr", null).text())
                .contains("Vos fichiers", "Écran _1_.png", "image PNG", "note.txt", "Les fichiers sont maintenant")
                .contains("Fichiers ajoutés\u00a0: Écran _1_.png, note.txt");
        assertThat(leaving.file().path("evidence").get(0).path("by").asText()).isEqualTo("customer");
        assertThat(get(page, null).text()).doesNotContain("The files are with your case now");
    }

    @Test
    @DisplayName(
            "SMA-04 what is not taken is said beside the field, in the reader's language, and what was there stays")
    void refused() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String form = leaving.trackLink() + "/evidence";
        FileForm.to(form).with("first.png", SampleFiles.png()).as(null);
        Answer program = FileForm.to(form).with("a.png", SampleFiles.exe()).as(null, "Accept", HTML);
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.text())
                .containsPattern("id=\"file-error\">a\\.png is not a file that can be added")
                .contains("href=\"#file\"", "first.png", "aria-describedby=\"file-hint file-error\"");
        Answer none = FileForm.to(form).with("", "").as(null, "Accept", HTML, "Accept-Language", "fr");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("id=\"file-error\">Choisissez au moins un fichier.");
        Answer large =
                FileForm.to(form).with("a.png", SampleFiles.png((10 << 20) + 1)).as(null, "Accept", HTML);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("id=\"file-error\">A file is larger than 10 MB", "first.png");
        Answer card = FileForm.to(form)
                .with("4111111111111111.png", SampleFiles.png())
                .as(null, "Accept", HTML);
        assertThat(card.status()).isEqualTo(422);
        assertThat(card.text()).contains("id=\"file-error\">The name of a file").doesNotContain("4111");
        assertThat(leaving.file().path("evidence")).hasSize(1);
    }

    @Test
    @DisplayName(
            "SMA-04 S14 a closed case shows its files and no form, 409; an unknown address is 404 before anything is read")
    void closedOrUnknown() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String page = leaving.trackLink();
        FileForm.to(page + "/evidence").with("first.png", SampleFiles.png()).as(null);
        leaving.undo();
        assertThat(get(page, null).text()).contains("first.png").doesNotContain("multipart/form-data");
        Answer late = FileForm.to(page + "/evidence")
                .with("late.png", SampleFiles.jpeg())
                .as(null, "Accept", HTML);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Nothing can be added to a closed case");
        assertThat(leaving.file().path("evidence")).hasSize(1);
        Answer unknown = FileForm.to("/track/nonsense/evidence")
                .with("a.png", SampleFiles.png())
                .as(null, "Accept", HTML);
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("GUI-06 forms about a refund name each file; the case page that they lead to has the downloads")
    void inTasklist() {
        Refunding refund = Refunding.asked(
                customerOf("splashtop")
                        .who("type", "BUSINESS")
                        .with("startedOn", "-P3D")
                        .price("80.00", "EUR")
                        .buys(),
                "OTHER",
                Map.of());
        String path = "/api/v1/cases/" + refund.reference() + "/evidence";
        refund.done("agent", Map.of("judgement", "PARTIAL", "amount", "30.50", "judgementNote", "Half."));
        assertThat(refund.shown("evidenceText")).isEqualTo("–");
        Refunding other = Refunding.asked(
                customerOf("smarters-pro")
                        .who("type", "BUSINESS")
                        .with("startedOn", "-P0D")
                        .price("12.90", "EUR")
                        .buys(),
                "TECHNICAL",
                Map.of());
        FileForm.to(path.replace(refund.reference(), other.reference()))
                .with("shot.png", SampleFiles.png())
                .as("system");
        advance("PT49H");
        assertThat(other.task()).isEqualTo("userTask_approveRefund");
        assertThat(other.shown("evidenceText")).startsWith("shot.png · PNG picture · 1 KB · ");
        String file = other.of().file().path("evidence").get(0).path("id").asText();
        assertThat(get("/agent/cases/" + other.reference() + "/evidence/" + file, null)
                        .status())
                .isNotEqualTo(200);
    }
}
