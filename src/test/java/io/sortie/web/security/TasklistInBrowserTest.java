package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out of Tasklist as a person does it, in Chromium. */
@RunningSortie
class TasklistInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> blocked = new ArrayList<>();
    private Page page;

    @LocalServerPort
    int port;

    @BeforeAll
    static void launch() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed: the browser tests are skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void a_new_browser_window() {
        page = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"))
                .newPage();
        // the webapps' own settings, with the script that is under test here
        page.route(
                "**/app/tasklist/scripts/config.js*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("export default { customScripts: ['scripts/sign-in.js'] };")));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
    }

    @Test
    void an_agent_signs_in_on_our_page_finds_the_groups_list_and_signs_out() {
        page.navigate(address("/camunda/app/tasklist/"));
        assertThat(page.url()).contains("/login?next=");
        signIn("agent", "agent-demo");
        page.waitForSelector(".task-filters .active, .task-filter-item.active");
        assertThat(page.url()).contains("/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters").innerText()).startsWith("My groups · Mes groupes");
        assertThat(page.locator("body").innerText()).contains("Alex Support");

        page.locator(".account").first().click();
        page.locator("li.logout a, a[ng-click*=logout]").first().click();
        page.waitForURL("**/login?next=*");
        signIn("agent", "agent-demo");
        page.waitForSelector(".task-filters .active, .task-filter-item.active");
        assertThat(blocked).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_on_the_same_page() {
        page.navigate(address("/login"));
        signIn("privacy", "nonsense");
        assertThat(page.locator("[role=alert]").innerText()).contains("mot de passe incorrect");
        assertThat(blocked).isEmpty();
    }

    private void signIn(String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("button[type=submit]");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
