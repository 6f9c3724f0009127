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
import org.springframework.web.bind.annotation.CookieValue;
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

    private static final String FORMS = "cancel|refund|" + DeletionWay.NAME + "|" + WithdrawWay.NAME;
    private static final Map<String, CaseKind> KINDS = Map.of(
            "cancel",
            CaseKind.CANCELLATION,
            "refund",
            CaseKind.REFUND,
            DeletionWay.NAME,
            CaseKind.ACCOUNT_DELETION,
            WithdrawWay.NAME,
            CaseKind.WITHDRAWAL);

    private final Brands brands;
    private final Cases cases;
    private final ConfirmationService confirmations;
    private final DeclarationCookie declarations;

    ReceivedPages(Brands brands, Cases cases, ConfirmationService confirmations, DeclarationCookie declarations) {
        this.brands = brands;
        this.cases = cases;
        this.confirmations = confirmations;
        this.declarations = declarations;
    }

    @GetMapping("/{form:" + FORMS + "}/received")
    ModelAndView received(
            @PathVariable String brandId,
            @PathVariable String form,
            @RequestParam(required = false) String reference,
            @CookieValue(name = DeclarationCookie.NAME, required = false) String sent,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand known = known(brandId);
        CaseFile file = find(known, form, reference).orElseThrow(PageNotFound::new);
        return new ModelAndView("pages/received")
                .addAllObjects(Map.of(
                        "brand", known,
                        "form", form,
                        "kind", file.kind(),
                        "reference", file.reference().value(),
                        "receivedAt", file.openedAt(),
                        "state", file.state().name(),
                        "storable", declarations.provesSenderOf(file.reference(), sent),
                        "words", words.in(known.zone())));
    }

    /** Answers the same whatever the reference, so that it tells nobody which references exist. */
    @PostMapping("/{form:" + FORMS + "}/resend")
    ModelAndView resend(
            @PathVariable String brandId, @PathVariable String form, @RequestParam(required = false) String reference) {
        Brand known = known(brandId);
        find(known, form, reference)
                .filter(file -> file.state() == CaseState.AWAITING_CONFIRMATION)
                .ifPresent(this::resend);
        return SeeOther.at("/" + known.id() + "/" + form + "/resent");
    }

    @GetMapping("/{form:" + FORMS + "}/resent")
    ModelAndView resent(@PathVariable String brandId, @PathVariable String form) {
        Brand known = known(brandId);
        boolean deletion = KINDS.get(form) == CaseKind.ACCOUNT_DELETION;
        return new ModelAndView("pages/plain")
                .addAllObjects(Map.of(
                        "brand",
                        known,
                        "kind",
                        deletion ? "account-deletion.resent" : "resent",
                        "onward",
                        "/" + known.id() + "/" + form));
    }

    private void resend(CaseFile file) {
        try {
            confirmations.resend(file.reference(), Actor.CUSTOMER, Channel.WEB_FORM);
        } catch (Problem problem) {
            LOG.info("{}: link not sent again: {}", file.reference(), problem.key());
        }
    }

    private Optional<CaseFile> find(Brand brand, String form, String reference) {
        try {
            return cases.find(new CaseReference(reference))
                    .filter(file -> file.brand().equals(brand.id()) && file.kind() == KINDS.get(form));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Brand known(String brandId) {
        return brands.find(brandId).orElseThrow(PageNotFound::new);
    }
}
