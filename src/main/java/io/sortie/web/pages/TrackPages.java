package io.sortie.web.pages;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Agreements;
import io.sortie.cases.CaseErasure;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.cases.Undelivered;
import io.sortie.chargewatch.ChargeWatches;
import io.sortie.evidence.EvidenceService;
import io.sortie.notification.LinkTokens;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's view of a case: where it stands, what comes next, what happened, and the proof [CON-08, CON-12]. */
@Controller
@RequestMapping("/track/{token}")
class TrackPages {

    static final String VIEW = "pages/track";
    private final Cases cases;
    private final LinkTokens tokens;
    private final Brands brands;
    private final Timeline timeline;
    private final Undelivered undelivered;
    private final Documents documents;
    private final TrackChoices choices;
    private final RefundStandings refunds;
    private final DeletionStandings deletions;
    private final Agreements agreements;
    private final ChargeWatches watches;
    private final EvidenceService evidence;
    private final CaseErasure erasure;
    private final Clock clock;

    TrackPages(
            Cases cases,
            LinkTokens tokens,
            Brands brands,
            Timeline timeline,
            Undelivered undelivered,
            Documents documents,
            TrackChoices choices,
            RefundStandings refunds,
            DeletionStandings deletions,
            Agreements agreements,
            ChargeWatches watches,
            EvidenceService evidence,
            CaseErasure erasure,
            Clock clock) {
        this.cases = cases;
        this.tokens = tokens;
        this.brands = brands;
        this.timeline = timeline;
        this.undelivered = undelivered;
        this.documents = documents;
        this.choices = choices;
        this.refunds = refunds;
        this.deletions = deletions;
        this.agreements = agreements;
        this.watches = watches;
        this.evidence = evidence;
        this.erasure = erasure;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String number,
            @ModelAttribute(name = "words", binding = false) Words words,
            Model model) {
        fill(model, token, words);
        Stream.of(TrackAction.values())
                .filter(action -> action.name().equals(done))
                .forEach(action -> model.addAttribute("done", action));
        model.addAttribute("filesAdded", EvidencePages.DONE.equals(done));
        if (number != null) {
            model.addAttribute(
                    "check", ReceiptCheck.of(number, documents.of(of(token).reference())));
        }
        return VIEW;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String token, @PathVariable String id) {
        return documents.find(of(token).reference(), id).map(Downloads::of).orElseThrow(PageNotFound::new);
    }

    /** The same words as text, as they were hashed. */
    @GetMapping("/documents/{id}/text")
    ResponseEntity<byte[]> text(@PathVariable String token, @PathVariable String id) {
        return documents
                .find(of(token).reference(), id)
                .filter(document -> document.plainText() != null)
                .map(Downloads::text)
                .orElseThrow(PageNotFound::new);
    }

    void fill(Model model, String token, Words words) {
        CaseFile file = of(token);
        model.addAllAttributes(Map.of(
                "token",
                token,
                "file",
                file,
                "timeline",
                timeline.of(file.reference()),
                "documents",
                documents.of(file.reference()),
                "actions",
                choices.of(file),
                "languageBase",
                "/track/" + token + "?",
                "words",
                words.in(file.customer().zone())));
        model.addAttribute("ends", Ends.of(file, agreements.of(file.reference()).orElse(null), clock.instant()));
        model.addAttribute("refund", refunds.of(file));
        model.addAttribute("deletion", deletions.of(file));
        model.addAttribute("watch", watches.running(file.reference()).orElse(null));
        model.addAttribute("erasure", erasure.of(file, words.locale()));
        model.addAttribute("evidence", evidence.all(file.reference()));
        model.addAttribute("undelivered", undelivered.kinds(file.reference()));
        model.addAttribute("brand", brands.find(file.brand()).orElse(null));
    }

    CaseFile of(String token) {
        return cases.ofTrackHash(tokens.hash(token)).orElseThrow(PageNotFound::new);
    }
}
