package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.problems.Problem;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * After the last click: the reference, when it was received and what comes next. Whoever has the reference alone sees
 * nothing of the customer; a link can be sent again, and only ever to the address on file [SEM-14, SEM-16].
 */
@Controller
@RequestMapping("/{brandId}")
class ReceivedPages {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedPages.class);

    private final Brands brands;
    private final Cases cases;
    private final ConfirmationService confirmations;

    ReceivedPages(Brands brands, Cases cases, ConfirmationService confirmations) {
        this.brands = brands;
        this.cases = cases;
        this.confirmations = confirmations;
    }

    @GetMapping("/cancel/received")
    ModelAndView cancelReceived(
            @PathVariable String brandId,
            @RequestParam(required = false) String reference,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return received(brandId, CaseKind.CANCELLATION, reference, words);
    }

    @GetMapping("/refund/received")
    ModelAndView refundReceived(
            @PathVariable String brandId,
            @RequestParam(required = false) String reference,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return received(brandId, CaseKind.REFUND, reference, words);
    }

    private ModelAndView received(String brandId, CaseKind kind, String reference, Words words) {
        Brand known = known(brandId);
        CaseFile file =
                find(known, reference).filter(found -> found.kind() == kind).orElseThrow(PageNotFound::new);
        return new ModelAndView("pages/received")
                .addAllObjects(Map.of(
                        "brand", known,
                        "kind", kind,
                        "reference", file.reference().value(),
                        "receivedAt", file.openedAt(),
                        "state", file.state().name(),
                        "words", words.in(known.zone())));
    }

    /** Answers the same whatever the reference, so that it tells nobody which references exist. */
    @PostMapping("/cancel/resend")
    ModelAndView resend(@PathVariable String brandId, @RequestParam(required = false) String reference) {
        Brand known = known(brandId);
        find(known, reference)
                .filter(file -> file.state() == CaseState.AWAITING_CONFIRMATION)
                .ifPresent(this::resend);
        return SeeOther.at("/" + known.id() + "/cancel/resent");
    }

    @GetMapping("/cancel/resent")
    ModelAndView resent(@PathVariable String brandId) {
        return new ModelAndView("pages/plain").addAllObjects(Map.of("brand", known(brandId), "kind", "resent"));
    }

    private void resend(CaseFile file) {
        try {
            confirmations.resend(file.reference(), Actor.CUSTOMER, Channel.WEB_FORM);
        } catch (Problem problem) {
            LOG.info("{}: link not sent again: {}", file.reference(), problem.key());
        }
    }

    private Optional<CaseFile> find(Brand brand, String reference) {
        try {
            return cases.find(new CaseReference(reference))
                    .filter(file -> file.brand().equals(brand.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Brand known(String brandId) {
        return brands.find(brandId).orElseThrow(PageNotFound::new);
    }
}
