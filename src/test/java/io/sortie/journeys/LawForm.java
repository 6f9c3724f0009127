package io.sortie.journeys;

import com.microsoft.playwright.Page;

/** The three mandatory fields of the pages that statutes describe. */
final class LawForm {

    private LawForm() {}

    static void fill(Page page, Customer customer) {
        page.fill("#name", customer.name());
        page.fill("#email", customer.email());
        page.fill("#subscriptionId", customer.subscription());
    }
}
