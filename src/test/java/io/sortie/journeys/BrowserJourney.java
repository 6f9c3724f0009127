package io.sortie.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Journeys as people see them, in Chromium. Pictures of the pages on the way are left in {@code target/journey}. The
 * browser is Debian's, or the one that the variable CHROMIUM names; without any the tests are skipped and say so.
 */
abstract class BrowserJourney extends CancellationJourney {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> windows = new ArrayList<>();

    @BeforeAll
    static void launch() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "Skipped: there is no Chromium at " + CHROMIUM + "; install it or set CHROMIUM to its path");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    /** Lists show the most urgent tasks first, page by page: those of journeys before this one make room. */
    @BeforeEach
    void putOffOthers() {
        jdbc.sql("update ACT_RU_TASK set PRIORITY_ = 0, DUE_DATE_ = ?")
                .param(Timestamp.valueOf("2099-01-01 00:00:00"))
                .update();
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** A browser of somebody new, who knows no password and reads this language. */
    Page browserOf(String locale) {
        return open(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900));
    }

    /** The width of the narrowest phones, and nothing that needs JavaScript. */
    Page phoneWithoutScripts(String locale) {
        return open(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(Keyboard.PHONE, 740)
                .setJavaScriptEnabled(false));
    }

    /** A window whose pages may be looked into by a checker: our own policy would refuse its script. */
    Page browserUnderCheck(String locale) {
        return open(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 900)
                .setBypassCSP(true));
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options.setBaseURL(BASE));
        windows.add(window);
        return window.newPage();
    }

    /** Presses what leads to another page, and is there when this returns. */
    static void follow(Locator control) {
        control.page().waitForNavigation(control::click);
    }

    /** Leaves a picture of the whole page. */
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "journey", name + ".png")));
    }

    /** The agents have done all that was waiting for them. */
    void nothingElseToDo() {
        Customer.all(get("/engine-rest/task?candidateGroup=support&includeAssignedTasks=true", "admin")
                        .body())
                .forEach(
                        task -> post("/engine-rest/task/" + task.path("id").asText() + "/complete", Map.of(), "admin"));
        settle();
    }

    /** The case with the number that stands on the page. */
    static Cancelling caseOn(Page page, Customer customer) {
        return new Cancelling(
                customer, page.locator(".reference").first().innerText().trim());
    }
}
