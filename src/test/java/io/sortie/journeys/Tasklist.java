package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Tasklist in a browser, by what people do with it. Fields of forms go by their key, choices by what they say. */
record Tasklist(Page page) {

    static Tasklist signIn(Page page, String user) {
        page.navigate("/camunda/app/tasklist");
        page.fill("#username", user);
        page.fill("#password", user + "-demo");
        page.click("button[type=submit]");
        page.waitForSelector(".task-filters .active, .task-filter-item.active");
        return new Tasklist(page);
    }

    Tasklist filter(String name) {
        page.locator(".task-filters a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** The tasks of the list, from the top, as their cards say. */
    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    Locator card(String reference) {
        return page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(reference));
    }

    /** Opens the task of this card and waits for its form. */
    Locator open(Locator card) {
        card.locator("a").first().click();
        page.waitForSelector(".fjs-container .fjs-form-field");
        return page.locator(".fjs-container");
    }

    Tasklist claim() {
        page.click("button.claim");
        // some fields are hidden until others are answered
        page.waitForSelector(".fjs-container textarea:enabled:visible, .fjs-container input:enabled:visible");
        // the claimed task is loaded once more, with an empty form
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Opens the form that starts this process. */
    Tasklist startForm(String process) {
        page.locator("a:has(.glyphicon-list-alt)").first().click();
        page.locator(
                        ".modal-dialog a[ng-click*=selectProcessDefinition], .modal-dialog .process-definitions a",
                        new Page.LocatorOptions().setHasText(process))
                .first()
                .click();
        page.waitForSelector(".modal-dialog .fjs-form-field");
        return this;
    }

    Tasklist start() {
        return press("startProcessInstance()");
    }

    Tasklist complete() {
        return press("complete()");
    }

    /** The engine has taken the form when this returns. */
    private Tasklist press(String action) {
        Locator button = page.locator("button[ng-click=\"" + action + "\"]:visible:enabled");
        Response taken = page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), button::click);
        assertThat(taken.ok()).as(taken.text()).isTrue();
        return this;
    }

    Tasklist fill(String field, String text) {
        page.fill("[id$='_" + field + "']", text);
        return this;
    }

    /** Typed as the French type it. */
    Tasklist enterDay(String field, LocalDate day) {
        fill(field + "-date", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
        page.keyboard().press("Enter");
        return this;
    }

    Tasklist choose(String field, String choice) {
        Locator item = page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice))
                .first();
        // a form that is just being loaded once more takes the open list with it
        page.waitForCondition(() -> {
            if (!item.isVisible()) {
                page.click("[id$='_" + field + "-display']");
            }
            return item.isVisible();
        });
        item.click();
        return this;
    }

    Tasklist decide(String choice) {
        page.locator(".fjs-form-field-radio label", new Page.LocatorOptions().setHasText(choice))
                .last()
                .click();
        return this;
    }
}
