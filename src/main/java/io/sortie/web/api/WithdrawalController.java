package io.sortie.web.api;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.problems.Problem;
import io.sortie.withdrawal.WithdrawalService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawals over REST. */
@RestController
@RequestMapping(path = "/api/v1/withdrawals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Withdrawals")
class WithdrawalController {

    private final WithdrawalService service;
    private final CaseViews views;

    WithdrawalController(WithdrawalService service, CaseViews views) {
        this.service = service;
        this.views = views;
    }

    @PostMapping
    @Operation(
            summary = "State a withdrawal from a contract",
            description =
                    "Counts at the second it arrives, also while billing does not answer. Where the law clearly gives"
                            + " no right, or no more, it is refused with 422; a number that billing does not have is"
                            + " 422 as well, a contract under another address is examined by a person. Send an Idempotency-Key: the same key and body give the same case again,"
                            + " also after a restart.")
    @ApiResponse(responseCode = "201", description = "taken; Location is the case")
    ResponseEntity<CaseView> open(
            @RequestBody WithdrawalBody body,
            @Parameter(description = "up to 255 characters, kept at least 30 days")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Authentication caller,
            Locale locale) {
        CaseFile opened = opened(body, caller, key);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.reference()))
                .body(views.of(opened, locale));
    }

    private CaseFile opened(WithdrawalBody body, Authentication caller, String key) {
        try {
            return service.open(body.request(), Caller.of(caller), Caller.key(key));
        } catch (Problem problem) {
            throw body.named(problem);
        }
    }
}
