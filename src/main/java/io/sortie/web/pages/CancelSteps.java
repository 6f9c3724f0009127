package io.sortie.web.pages;

import io.sortie.billing.BillingUnavailable;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Form, summary, notification: the same steps on each {@link CancelWay} [CON-07]. */
@Component
class CancelSteps {

    private final CancellationService cancellations;
    private final CancelViews views;
    private final Refusals refusals;

    CancelSteps(CancellationService cancellations, CancelViews views, Refusals refusals) {
        this.cancellations = cancellations;
        this.views = views;
        this.refusals = refusals;
    }

    ModelAndView form(CancelWay way, Words words) {
        return views.form(way, way.known(CancelForm.EMPTY), words);
    }

    ModelAndView edit(CancelWay way, CancelForm form, Words words) {
        return views.filled(way, way.known(form), words);
    }

    ModelAndView summary(CancelWay way, CancelForm sent, Words words) {
        CancelForm form = way.known(sent);
        return orRefused(
                way,
                form,
                words,
                () -> views.summary(way, form, cancellations.preview(way.request(form, words.locale())), words));
    }

    ModelAndView notification(CancelWay way, CancelForm sent, Words words) {
        CancelForm form = way.known(sent);
        return orRefused(way, form, words, () -> {
            CaseFile opened =
                    cancellations.open(way.request(form, words.locale()), Actor.CUSTOMER, form.idempotencyKey());
            return SeeOther.at("/" + way.brand().id() + "/cancel/received?reference=" + opened.reference());
        });
    }

    /** Whatever is refused, the entries stay and the form says why. */
    private ModelAndView orRefused(CancelWay way, CancelForm form, Words words, Supplier<ModelAndView> step) {
        if (!form.errors().isEmpty()) {
            return views.refused(way, form, refusals.of(form.errors(), words), words);
        }
        try {
            return step.get();
        } catch (Problem problem) {
            return views.refused(way, form, refusals.of(problem, words), words);
        } catch (BillingUnavailable outage) {
            return views.refused(way, form, refusals.of(outage, words), words);
        } catch (Overtaken lost) {
            return views.refused(way, form, refusals.of(lost, words), words);
        }
    }
}
