package io.sortie.incomingmail;

import io.sortie.billing.Subscription.Holder;
import io.sortie.cases.CaseReference;
import io.sortie.incomingmail.MeantOrder.Meant;

/**
 * What is to be done with a mail.
 *
 * @param why with {@code SORT}, what a person is to look at
 * @param brand null where nobody knows
 * @param meant with {@code OPEN}
 * @param about the case it seems to be about, or null
 * @param told with {@code CARD_NUMBER}, the customer on file who is told how to write again; or null
 */
record Verdict(Action action, Why why, String brand, Meant meant, CaseReference about, Holder told) {

    enum Action {
        SKIP,
        OPEN,
        SORT
    }

    static Verdict skip() {
        return new Verdict(Action.SKIP, null, null, null, null, null);
    }

    static Verdict open(String brand, Meant meant) {
        return new Verdict(Action.OPEN, null, brand, meant, null, null);
    }

    static Verdict sort(Why why, String brand) {
        return new Verdict(Action.SORT, why, brand, null, null, null);
    }

    static Verdict about(CaseReference reference, String brand) {
        return new Verdict(Action.SORT, Why.ABOUT_CASE, brand, null, reference, null);
    }

    static Verdict card(String brand, Holder told) {
        return new Verdict(Action.SORT, Why.CARD_NUMBER, brand, null, null, told);
    }
}
