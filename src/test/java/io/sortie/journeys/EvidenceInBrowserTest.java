package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files added in Chromium: by the keyboard on a phone's width without scripts, and in French on a wide page. */
class EvidenceInBrowserTest extends BrowserJourney {

    private static final int MORE_STOPS_THAN_ANY_PAGE_HAS = 60;
    private static final String FILE = "#file";
    private static final String BUTTON = "form[action$=evidence] button";

    private Page page;

    @Test
    @DisplayName(
            "SMA-04 GUI-06 files are chosen and sent by Tab and Enter at 360 px, without scripts; a refusal keeps the page")
    void keyboardAlone() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        page = phoneWithoutScripts("en-GB");
        page.navigate(leaving.trackLink());
        look("evidence-en-360-1form", 360);
        sends(
                file("Screenshot of the error that comes each time.png", SampleFiles.png()),
                file("receipt.pdf", SampleFiles.pdf()));
        assertThat(page.locator(".files li").allInnerTexts()).hasSize(2).anySatisfy(line -> assertThat(line)
                .contains("receipt.pdf", "PDF · 1 KB"));
        assertThat(leaving.file().path("evidence")).hasSize(2);
        look("evidence-en-360-2added", 360);
        sends(file("holiday.png", SampleFiles.exe()));
        assertThat(page.locator("#file-error").innerText()).startsWith("holiday.png is not a file");
        assertThat(page.locator(".files li").count()).isEqualTo(2);
        look("evidence-en-360-3refused", 360);
    }

    @Test
    @DisplayName("SMA-04 GUI-06 in French on a wide page; the agent's page leads to a download that is one")
    void wideAndAgent() throws Exception {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        page = browserOf("fr-FR");
        page.navigate(leaving.trackLink());
        look("evidence-fr-1280-1form", 1280);
        opensChoiceOfFiles();
        byte[] html = "<script>document.title='run'</script>".getBytes();
        sends(file("Capture d'écran.png", SampleFiles.png()), file("page.html", html));
        assertThat(page.locator("[role=status]").innerText()).contains("dans votre dossier");
        look("evidence-fr-1280-2added", 1280);
        sends(file("vide.txt", new byte[0]));
        assertThat(page.locator("#file-error").innerText()).isEqualTo("vide.txt est vide.");
        look("evidence-fr-1280-3refused", 1280);

        page = browserOf("fr-FR");
        page.navigate("/agent/cases/" + leaving.reference());
        page.fill("[name=username]", "agent");
        page.fill("[name=password]", "agent-demo");
        follow(page.locator("button[type=submit]"));
        look("evidence-fr-1280-4agent", 1280);
        var download = page.waitForDownload(
                () -> page.locator(".files li", new Page.LocatorOptions().setHasText("page.html.txt"))
                        .locator("a")
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("page.html.txt");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(html);
    }

    private void opensChoiceOfFiles() {
        List<FileChooser> opened = new ArrayList<>();
        page.onFileChooser(opened::add);
        goesTo(FILE);
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !opened.isEmpty());
        assertThat(opened.get(0).isMultiple()).isTrue();
    }

    private void sends(FilePayload... files) {
        goesTo(FILE);
        page.locator(FILE).setInputFiles(files);
        goesTo(BUTTON);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private void goesTo(String control) {
        for (int stops = 0; stops < MORE_STOPS_THAN_ANY_PAGE_HAS; stops++) {
            page.keyboard().press("Tab");
            if (page.locator(control + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("no way to " + control + " by Tab on " + page.url());
    }

    private void look(String name, int width) {
        picture(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out on " + page.url())
                .isLessThanOrEqualTo(width);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
