package io.sortie.web.pages;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.engine.Overtaken;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.outagefile.OutageChoice.Option;
import io.sortie.problems.Problem;
import io.sortie.storecancellation.StoreCancellationService;
import io.sortie.troubleshooting.TroubleshootingService;
import java.util.function.Consumer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the customer can do from the tracking page. What is not possible any more is said there, and nothing changes. */
@Controller
@RequestMapping("/track/{token}")
class TrackActions {

    private final TrackPages pages;
    private final CancellationService cancellations;
    private final ConfirmationService confirmations;
    private final StoreCancellationService stores;
    private final TroubleshootingService troubleshooting;
    private final OutageChoiceService outages;
    private final AccountDeletionService deletions;
    private final Refusals refusals;

    TrackActions(
            TrackPages pages,
            CancellationService cancellations,
            ConfirmationService confirmations,
            StoreCancellationService stores,
            TroubleshootingService troubleshooting,
            OutageChoiceService outages,
            AccountDeletionService deletions,
            Refusals refusals) {
        this.pages = pages;
        this.cancellations = cancellations;
        this.confirmations = confirmations;
        this.stores = stores;
        this.troubleshooting = troubleshooting;
        this.outages = outages;
        this.deletions = deletions;
        this.refusals = refusals;
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(
                token, TrackAction.UNDO, words, model, it -> cancellations.undo(it, Actor.CUSTOMER, Channel.WEB_FORM));
    }

    @PostMapping("/reactivation")
    ModelAndView comeBack(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(
                token,
                TrackAction.COME_BACK,
                words,
                model,
                it -> cancellations.comeBack(it, Actor.CUSTOMER, Channel.WEB_FORM));
    }

    @PostMapping("/resend")
    ModelAndView resend(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.RESEND_LINK, words, model, this::resend);
    }

    @PostMapping("/store-cancelled")
    ModelAndView reportStore(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.REPORT_STORE, words, model, stores::reportedByCustomer);
    }

    @PostMapping("/works-again")
    ModelAndView worksAgain(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.WORKS_AGAIN, words, model, it -> answered(it, true));
    }

    @PostMapping("/still-broken")
    ModelAndView stillBroken(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.STILL_BROKEN, words, model, it -> answered(it, false));
    }

    @PostMapping("/extension")
    ModelAndView takeExtension(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.TAKE_EXTENSION, words, model, it -> choose(it, Option.EXTENSION));
    }

    @PostMapping("/refund")
    ModelAndView takeRefund(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(token, TrackAction.TAKE_REFUND, words, model, it -> choose(it, Option.REFUND));
    }

    @PostMapping("/revocation")
    ModelAndView revoke(
            @PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words, Model model) {
        return act(
                token, TrackAction.REVOKE, words, model, it -> deletions.revoke(it, Actor.CUSTOMER, Channel.WEB_FORM));
    }

    private void choose(CaseReference reference, Option option) {
        outages.choose(reference, option, Actor.CUSTOMER, Channel.WEB_FORM);
    }

    private void answered(CaseReference reference, boolean solved) {
        troubleshooting.answered(reference, solved, Actor.CUSTOMER, Channel.WEB_FORM);
    }

    private void resend(CaseReference reference) {
        confirmations.resend(reference, Actor.CUSTOMER, Channel.WEB_FORM);
    }

    private ModelAndView act(
            String token, TrackAction action, Words words, Model model, Consumer<CaseReference> service) {
        try {
            service.accept(pages.of(token).reference());
            return SeeOther.at("/track/" + token + "?done=" + action);
        } catch (Problem problem) {
            return refused(token, refusals.of(problem, words), words, model);
        } catch (Overtaken lost) {
            return refused(token, refusals.of(lost, words), words, model);
        }
    }

    private ModelAndView refused(String token, Refusal refusal, Words words, Model model) {
        pages.fill(model, token, words);
        model.addAttribute("refusal", refusal);
        return new ModelAndView(TrackPages.VIEW, HttpStatusCode.valueOf(refusal.status()));
    }
}
