package io.sortie.web.api;

import io.sortie.accountdeletion.AccountDeletionRequest;
import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.deletiondeadline.DeletionDeadlineService;
import io.sortie.legalhold.HoldRequest;
import io.sortie.legalhold.LegalHoldService;
import io.sortie.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deletions of accounts over REST. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Account deletions")
class AccountDeletionController {

    private static final int LONGEST = 4000;

    /** Why, in words that the customer may read. */
    record Reasons(
            @Schema(example = "The account has data in three systems that are being merged.") String reasons,
            @Schema(hidden = true) String reason,
            @Schema(hidden = true) String note) {

        String text() {
            return Stream.of(reasons, reason, note)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A legal hold. */
    record Hold(
            @Schema(example = "A lawsuit about the invoice of March is pending.") String reasons,
            @Schema(hidden = true) String reason,
            @Schema(hidden = true) String note,
            @Schema(example = "legal-claims") String ground,
            @Schema(example = "2027-06-30") String until) {}

    private final AccountDeletionService service;
    private final DeletionDeadlineService deadline;
    private final LegalHoldService holds;
    private final Cases cases;
    private final CaseViews views;

    AccountDeletionController(
            AccountDeletionService service,
            DeletionDeadlineService deadline,
            LegalHoldService holds,
            Cases cases,
            CaseViews views) {
        this.service = service;
        this.deadline = deadline;
        this.holds = holds;
        this.cases = cases;
        this.views = views;
    }

    @PostMapping("/account-deletions")
    @Operation(
            summary = "Ask for an account to be erased",
            description = "Counts when the customer has pressed the link that is mailed to the address on file."
                    + " Send an Idempotency-Key: the same key and body give the same case again, also after a restart.")
    @ApiResponse(responseCode = "201", description = "opened; Location is the case")
    ResponseEntity<CaseView> open(
            @RequestBody AccountDeletionRequest request,
            @Parameter(description = "up to 255 characters, kept at least 30 days")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Authentication caller,
            Locale locale) {
        CaseFile opened = service.open(request, Caller.of(caller), Caller.key(key));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.reference()))
                .body(views.of(opened, locale));
    }

    @PostMapping("/cases/{reference}/revocation")
    @Operation(summary = "The customer takes the deletion back; possible until the erasure begins")
    CaseView revoke(@PathVariable String reference, Authentication caller, Locale locale) {
        CaseReference wanted = CaseController.reference(reference);
        service.revoke(wanted, Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }

    @PostMapping("/cases/{reference}/extension")
    @Operation(summary = "Extend the deadline of a deletion, once, with reasons that the customer is told")
    CaseView extend(
            @PathVariable String reference, @RequestBody Reasons reasons, Authentication caller, Locale locale) {
        CaseReference wanted = cases.get(CaseController.reference(reference)).reference();
        deadline.extend(wanted, given(reasons), Caller.of(caller));
        return views.of(cases.get(wanted), locale);
    }

    @PostMapping("/cases/{reference}/legal-hold")
    @Operation(
            summary = "Place a hold on a deletion; privacy gets a task to examine it",
            description =
                    "Ground (legal-claims, court-order, authority or tax-audit) and until stand in its form if they are"
                            + " given; one is not taken without the other. Once the account is erased, both are needed, and what is"
                            + " still kept of it is held until that day, beside other holds.")
    @ApiResponse(
            responseCode = "422",
            description = "reasons, ground or until is missing or not possible; errors names it")
    CaseView hold(@PathVariable String reference, @RequestBody Hold hold, Authentication caller, Locale locale) {
        CaseReference wanted = cases.get(CaseController.reference(reference)).reference();
        HoldRequest request = new HoldRequest(
                given(new Reasons(hold.reasons(), hold.reason(), hold.note())), hold.ground(), hold.until());
        holds.place(wanted, request, Caller.of(caller));
        return views.of(cases.get(wanted), locale);
    }

    @DeleteMapping("/cases/{reference}/legal-hold")
    @Operation(
            summary = "Take a hold back; where everything is held until a day, it is examined again at once",
            description =
                    "Once the account is erased, what only this hold has kept is erased, too, and a further certificate says"
                            + " so; what the law or another hold keeps stays its time.")
    CaseView release(
            @PathVariable String reference,
            @Parameter(
                            description =
                                    "the number of one hold on a category, as the agent's page shows it; without it all"
                                            + " holds of the deletion are taken back",
                            example = "12")
                    @RequestParam(required = false)
                    Long hold,
            Authentication caller,
            Locale locale) {
        CaseReference wanted = cases.get(CaseController.reference(reference)).reference();
        holds.release(wanted, hold, Caller.of(caller));
        return views.of(cases.get(wanted), locale);
    }

    private static String given(Reasons reasons) {
        String text = reasons.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid("reasons", "{invalid.message}");
        }
        return text;
    }
}
