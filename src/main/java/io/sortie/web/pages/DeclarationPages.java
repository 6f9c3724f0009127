package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Document;
import io.sortie.notification.receipt.Receipts;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A cancellation as it was sent, to be stored with its date and time by the browser that sent it [LAW-16]. The proof with
 * the end dates goes to the address on file alone: what somebody typed does not show that it was the customer.
 */
@Controller
@RequestMapping("/{brandId}/cancel/declaration")
class DeclarationPages {

    private final Cases cases;
    private final Receipts receipts;
    private final DeclarationCookie cookie;

    DeclarationPages(Cases cases, Receipts receipts, DeclarationCookie cookie) {
        this.cases = cases;
        this.receipts = receipts;
        this.cookie = cookie;
    }

    @GetMapping
    ResponseEntity<byte[]> pdf(
            @PathVariable String brandId,
            @RequestParam String reference,
            @CookieValue(name = DeclarationCookie.NAME, required = false) String kept) {
        return Downloads.of(sent(brandId, reference, kept));
    }

    @GetMapping("/text")
    ResponseEntity<byte[]> text(
            @PathVariable String brandId,
            @RequestParam String reference,
            @CookieValue(name = DeclarationCookie.NAME, required = false) String kept) {
        return Downloads.text(sent(brandId, reference, kept));
    }

    private Document sent(String brandId, String reference, String kept) {
        return find(reference)
                .filter(file -> cookie.provesSenderOf(file.reference(), kept))
                .filter(file ->
                        file.kind() == CaseKind.CANCELLATION && file.brand().equals(brandId))
                // of whom the data is erased, nothing is left to store
                .filter(file -> file.customer().email() != null)
                .map(receipts::declaration)
                .orElseThrow(PageNotFound::new);
    }

    private Optional<CaseFile> find(String reference) {
        try {
            return cases.find(new CaseReference(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
