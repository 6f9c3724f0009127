package io.sortie.web.api;

import io.sortie.cancellation.CancellationPreview;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancellations over REST. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cancellations")
class CancellationController {

    private final CancellationService service;
    private final ConfirmationService confirmations;
    private final Cases cases;
    private final CaseViews views;

    CancellationController(
            CancellationService service, ConfirmationService confirmations, Cases cases, CaseViews views) {
        this.service = service;
        this.confirmations = confirmations;
        this.cases = cases;
        this.views = views;
    }

    @PostMapping("/cancellations")
    @Operation(
            summary = "Open a cancellation",
            description =
                    "Send an Idempotency-Key: the same key and body give the same case again, also after a restart.")
    @ApiResponse(responseCode = "201", description = "opened; Location is the case")
    ResponseEntity<CaseView> open(
            @RequestBody CancellationRequest request,
            @Parameter(description = "up to 255 characters, kept at least 30 days")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Authentication caller,
            Locale locale) {
        CaseFile opened = service.open(request, Caller.of(caller), Caller.key(key));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.reference()))
                .body(views.of(opened, locale));
    }

    @PostMapping("/cancellations/preview")
    @Operation(summary = "What would happen; opens nothing")
    CancellationPreview preview(@RequestBody CancellationRequest request) {
        return service.preview(request);
    }

    @PostMapping("/cases/{reference}/undo")
    @Operation(summary = "Take a cancellation back, until the service has ended")
    CaseView undo(@PathVariable String reference, Authentication caller, Locale locale) {
        CaseReference wanted = CaseController.reference(reference);
        service.undo(wanted, Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }

    @PostMapping("/cases/{reference}/resend")
    @Operation(
            summary = "Send the link to confirm again, to the address on file; the earlier one stops working",
            description = "Limited by policy: 429 with Retry-After when it comes too soon, 409 when enough were sent.")
    CaseView resend(@PathVariable String reference, Authentication caller, Locale locale) {
        CaseReference wanted = CaseController.reference(reference);
        confirmations.resend(cases.get(wanted).reference(), Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }

    @PostMapping("/cases/{reference}/reactivation")
    @Operation(summary = "The customer comes back while project data is kept: everything is restored")
    CaseView reactivation(@PathVariable String reference, Authentication caller, Locale locale) {
        CaseReference wanted = CaseController.reference(reference);
        service.comeBack(wanted, Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }
}
