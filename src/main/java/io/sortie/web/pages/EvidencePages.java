package io.sortie.web.pages;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.evidence.Evidence;
import io.sortie.evidence.EvidenceService;
import io.sortie.problems.Problem;
import io.sortie.web.EvidenceDownload;
import io.sortie.web.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Customers add evidence on their tracking page; staff download it from the case page [SMA-04, GUI-06]. */
@Controller
class EvidencePages {

    /** What {@code ?done=} says after it. */
    static final String DONE = "FILES";

    private final TrackPages pages;
    private final EvidenceService evidence;
    private final Uploads uploads;
    private final Refusals refusals;

    EvidencePages(TrackPages pages, EvidenceService evidence, Uploads uploads, Refusals refusals) {
        this.pages = pages;
        this.evidence = evidence;
        this.uploads = uploads;
        this.refusals = refusals;
    }

    @PostMapping("/track/{token}/evidence")
    ModelAndView add(
            @PathVariable String token,
            @ModelAttribute(name = "words", binding = false) Words words,
            Model model,
            HttpServletRequest request) {
        CaseFile file = pages.of(token);
        if (file.kind() == CaseKind.ACCOUNT_DELETION) {
            // nothing more is collected of somebody who asks for everything to be erased
            throw new PageNotFound();
        }
        try {
            evidence.add(file.reference(), uploads.of(request), Actor.CUSTOMER, Channel.WEB_FORM);
            return SeeOther.at("/track/" + token + "?done=" + DONE + "#evidence");
        } catch (Problem problem) {
            Refusal refusal = refusals.of(problem, words);
            pages.fill(model, token, words);
            model.addAttribute("refusal", refusal);
            return new ModelAndView(TrackPages.VIEW, HttpStatusCode.valueOf(refusal.status()));
        }
    }

    @GetMapping("/agent/cases/{reference}/evidence/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable String reference, @PathVariable String id) {
        Evidence file = evidence.find(reference(reference), id).orElseThrow(PageNotFound::new);
        return EvidenceDownload.of(file, evidence.content(file));
    }

    private static CaseReference reference(String text) {
        try {
            return new CaseReference(text);
        } catch (IllegalArgumentException e) {
            throw new PageNotFound();
        }
    }
}
