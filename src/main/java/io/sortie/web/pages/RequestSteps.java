package io.sortie.web.pages;

import io.sortie.cases.CaseReference;
import io.sortie.problems.Problem;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** Form, summary, notification: the same steps for each kind of request and on each way [CON-07]. */
abstract class RequestSteps<W extends RequestWay<F>, F extends Entered> {

    private final Refusals refusals;

    RequestSteps(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The form with all that it offers. */
    abstract ModelAndView page(W way, F form, Words words);

    /** What would happen, with the last button. */
    abstract ModelAndView summaryPage(W way, F form, Words words);

    /** The last click. */
    abstract CaseReference open(W way, F form, Words words);

    /** All that the service finds wrong, told together with what the page finds missing. */
    abstract List<Problem> wrong(W way, F form, Words words);

    /** The form with its numbers as billing writes them. */
    abstract F written(W way, F form);

    /** The form with what this way finds wrong with it. */
    Entered checked(W way, F form) {
        return form;
    }

    ModelAndView form(W way, Words words) {
        return page(way, way.known(way.empty()), words);
    }

    ModelAndView edit(W way, F form, Words words) {
        return keepingEntries(page(way, way.known(form), words));
    }

    ModelAndView summary(W way, F sent, Words words) {
        F form = read(way, sent);
        return refusals.unless(
                checked(way, form),
                () -> wrong(way, form, words),
                words,
                () -> keepingEntries(summaryPage(way, form, words)),
                refusal -> refused(way, form, refusal, words));
    }

    ModelAndView notification(W way, F sent, Words words) {
        F form = read(way, sent);
        return refusals.unless(
                checked(way, form),
                () -> wrong(way, form, words),
                words,
                () -> received(way, open(way, form, words)),
                refusal -> refused(way, form, refusal, words));
    }

    /** Where a card number was typed: the form again without it. */
    ModelAndView cardNumber(W way, F sent, List<String> fields, Words words) {
        F form = way.known(sent);
        return refused(way, form, refusals.ofCardNumber(fields, form.fields(), words), words);
    }

    /** Whatever this browser is to know of what it has sent. */
    void sent(W way, CaseReference opened) {}

    private F read(W way, F sent) {
        return way.signedIn() ? way.known(sent) : written(way, sent);
    }

    private ModelAndView received(W way, CaseReference opened) {
        sent(way, opened);
        return SeeOther.at("/" + way.brand().id() + "/" + way.name() + "/received?reference=" + opened);
    }

    /** Whatever is refused, the entries stay and the form says why. */
    private ModelAndView refused(W way, F form, Refusal refusal, Words words) {
        ModelAndView page = keepingEntries(page(way, form, words)).addObject("refusal", refusal);
        page.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return page;
    }

    // A page that answers a POST takes the entries along when the reader changes the language.
    private static ModelAndView keepingEntries(ModelAndView page) {
        return page.addObject("languageForm", "entries");
    }
}
