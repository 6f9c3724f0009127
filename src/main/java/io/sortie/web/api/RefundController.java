package io.sortie.web.api;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.outagefile.OutageChoice;
import io.sortie.problems.Problem;
import io.sortie.refund.RefundPreview;
import io.sortie.refund.RefundRequest;
import io.sortie.refund.RefundService;
import io.sortie.troubleshooting.TroubleshootingService;
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

/** Refunds over REST. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Refunds")
class RefundController {

    /** The customer's answer to technical support. */
    record Solved(Boolean solved) {}

    /** What an outage is made up for with. */
    record Choice(OutageChoice.Option choice) {}

    private final RefundService service;
    private final TroubleshootingService troubleshooting;
    private final OutageChoiceService outages;
    private final Cases cases;
    private final CaseViews views;

    RefundController(
            RefundService service,
            TroubleshootingService troubleshooting,
            OutageChoiceService outages,
            Cases cases,
            CaseViews views) {
        this.service = service;
        this.troubleshooting = troubleshooting;
        this.outages = outages;
        this.cases = cases;
        this.views = views;
    }

    @PostMapping("/refunds")
    @Operation(
            summary = "Ask for a refund",
            description =
                    "Send an Idempotency-Key: the same key and body give the same case again, also after a restart.")
    @ApiResponse(responseCode = "201", description = "opened; Location is the case")
    ResponseEntity<CaseView> open(
            @RequestBody RefundRequest request,
            @Parameter(description = "up to 255 characters, kept at least 30 days")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Authentication caller,
            Locale locale) {
        CaseFile opened = service.open(request, Caller.of(caller), Caller.key(key));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.reference()))
                .body(views.of(opened, locale));
    }

    @PostMapping("/refunds/preview")
    @Operation(summary = "What would happen; opens nothing")
    RefundPreview preview(@RequestBody RefundRequest request) {
        return service.preview(request);
    }

    @PostMapping("/cases/{reference}/solved")
    @Operation(summary = "Whether technical support has solved the customer's problem")
    CaseView solved(@PathVariable String reference, @RequestBody Solved answer, Authentication caller, Locale locale) {
        if (answer.solved() == null) {
            throw Problem.invalid("solved", "{invalid.required}");
        }
        CaseReference wanted = CaseController.reference(reference);
        troubleshooting.answered(wanted, answer.solved(), Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }

    @PostMapping("/cases/{reference}/choice")
    @Operation(summary = "After a long outage: the customer's choice between the whole refund and a longer term")
    CaseView choose(@PathVariable String reference, @RequestBody Choice answer, Authentication caller, Locale locale) {
        if (answer.choice() == null) {
            throw Problem.invalid("choice", "{invalid.required}");
        }
        CaseReference wanted = CaseController.reference(reference);
        outages.choose(wanted, answer.choice(), Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }
}
