package io.sortie.web.pages;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Agreement;
import io.sortie.cancellation.Agreements;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.confirmation.LinkState;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link in the mail [SEM-01 to SEM-03]. Looking changes nothing, because mail scanners fetch links; only the button
 * confirms. Unknown and expired links get one page, with how to start again.
 */
@Controller
@RequestMapping("/confirm/{token}")
class ConfirmPages {

    private final ConfirmationService confirmations;
    private final Brands brands;
    private final Agreements agreements;
    private final DeletionStandings deletions;
    private final EndMoney money;
    private final DeletionWord deletionWord;
    private final Clock clock;

    ConfirmPages(
            ConfirmationService confirmations,
            Brands brands,
            Agreements agreements,
            DeletionStandings deletions,
            EndMoney money,
            DeletionWord deletionWord,
            Clock clock) {
        this.confirmations = confirmations;
        this.brands = brands;
        this.agreements = agreements;
        this.deletions = deletions;
        this.money = money;
        this.deletionWord = deletionWord;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView look(@PathVariable String token, @ModelAttribute(name = "words", binding = false) Words words) {
        LinkState link = confirmations.look(token);
        if (link.status() == LinkState.Status.ACTIVE) {
            return asking(link, token, words);
        }
        return answer(link, words);
    }

    /** For the deletion of an account only with the word that is typed beside the button; else the link stays unused. */
    @PostMapping
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam(name = DeletionWord.FIELD, required = false) String word,
            @ModelAttribute(name = "words", binding = false) Words words) {
        boolean typed = deletionWord.isTyped(word);
        LinkState link = confirmations.confirm(token, about -> typed || !about.is(CaseKind.ACCOUNT_DELETION));
        return link.status() == LinkState.Status.ACTIVE && ofDeletion(link) && !typed
                ? wrongWord(link, token, words)
                : answer(link, words);
    }

    private ModelAndView asking(LinkState link, String token, Words words) {
        if (!ofDeletion(link)) {
            return of("pages/confirm", link, words).addObject("token", token);
        }
        CaseFile file = link.caseFile();
        return of("pages/deletion-confirm", link, words)
                .addObject("token", token)
                .addObject("money", money.ifConfirmedNow(file))
                .addObject("word", deletionWord.in(words.locale()))
                .addObject("dates", deletions.ifConfirmedNow(file));
    }

    private ModelAndView wrongWord(LinkState link, String token, Words words) {
        String sentence = words.of("confirm.deletion.wrong", "word", deletionWord.in(words.locale()));
        ModelAndView page = asking(link, token, words)
                .addObject("refusal", Refusal.of(DeletionWord.FIELD, words.of("confirm.deletion.unused"), sentence));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static boolean ofDeletion(LinkState link) {
        return link.caseFile().kind() == CaseKind.ACCOUNT_DELETION;
    }

    /** Who presses a used link again reads the same friendly page; only its status says that the link is gone. */
    private ModelAndView answer(LinkState link, Words words) {
        return switch (link.status()) {
            case CONFIRMED -> of("pages/confirmed", link, words).addObject("heading", "done");
            case USED -> {
                ModelAndView page = of("pages/confirmed", link, words).addObject("heading", "already");
                page.setStatus(HttpStatus.GONE);
                yield page;
            }
            default -> over(link);
        };
    }

    /** The same page and the same work whether the link is known or not, so that its time tells nothing [S14]. */
    private ModelAndView over(LinkState link) {
        boolean unknown = link.status() == LinkState.Status.UNKNOWN;
        String brand = unknown ? "" : link.caseFile().brand();
        ModelAndView page = new ModelAndView("pages/plain", unknown ? HttpStatus.NOT_FOUND : HttpStatus.GONE)
                .addObject("brand", brands.find(brand).orElse(null))
                .addObject("kind", unknown ? "unknown-link" : whyOver(link));
        return unknown || !ofDeletion(link) ? page : page.addObject("onward", "/" + brand + "/" + DeletionWay.NAME);
    }

    // A link can be over because its time is, because a newer one replaced it, or because the case has moved on.
    private static String whyOver(LinkState link) {
        if (link.identityOnly()) {
            return "expired-identity";
        }
        CaseFile file = link.caseFile();
        boolean waiting = file.state() == CaseState.AWAITING_CONFIRMATION;
        if (waiting && link.status() == LinkState.Status.REPLACED) {
            return "expired-newer";
        }
        // In the seconds between the end of the link and the timer that closes the case it still waits.
        boolean lapsed = waiting || file.outcome() == CaseOutcome.LAPSED;
        return !lapsed ? "expired-over" : ofDeletion(link) ? "account-deletion.expired" : "expired";
    }

    private ModelAndView of(String view, LinkState link, Words words) {
        CaseFile file = link.caseFile();
        Agreement agreement = agreements.of(file.reference()).orElse(null);
        return new ModelAndView(view)
                .addObject("file", file)
                .addObject("agreement", agreement)
                .addObject("deletion", deletions.of(file))
                .addObject("ends", Ends.of(file, agreement, clock.instant()))
                .addObject("identity", link.identityOnly())
                .addObject("words", words.in(file.customer().zone()))
                .addObject("brand", brands.find(file.brand()).orElse(null));
    }
}
