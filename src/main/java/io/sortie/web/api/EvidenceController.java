package io.sortie.web.api;

import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.evidence.Evidence;
import io.sortie.evidence.EvidenceService;
import io.sortie.evidence.Upload;
import io.sortie.problems.Problem;
import io.sortie.web.EvidenceDownload;
import io.sortie.web.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence over REST [SMA-04, GUI-06]. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/evidence")
@Tag(name = "Cases")
class EvidenceController {

    /** The form that files are sent in. */
    record Files(@Schema(description = "one or several files", type = "array", format = "binary") List<String> file) {}

    private final EvidenceService evidence;
    private final Uploads uploads;
    private final Cases cases;
    private final CaseViews views;

    EvidenceController(EvidenceService evidence, Uploads uploads, Cases cases, CaseViews views) {
        this.evidence = evidence;
        this.uploads = uploads;
        this.cases = cases;
        this.views = views;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add files to an open case: all or none",
            description =
                    "PNG, JPEG, PDF, EML or text, as found in the content; 10 MB each, 10 files in a case. "
                            + "The same file twice is one. The customer sees all of them on the tracking page, whoever added them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = Files.class)))
    CaseView add(@PathVariable String reference, HttpServletRequest request, Authentication caller, Locale locale) {
        List<Upload> files = uploads.of(request);
        CaseReference wanted = CaseController.reference(reference);
        evidence.add(wanted, files, Caller.of(caller), Channel.API);
        return views.of(cases.get(wanted), locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of the files, as a download")
    @ApiResponse(
            responseCode = "200",
            description = "the bytes as they came, with the type found in them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> read(@PathVariable String reference, @PathVariable String id) {
        CaseReference wanted = cases.get(CaseController.reference(reference)).reference();
        Evidence file = evidence.find(wanted, id).orElseThrow(EvidenceController::unknown);
        return EvidenceDownload.of(file, evidence.content(file));
    }

    private static Problem unknown() {
        return new Problem("http-404", 404, "http-404", java.util.Map.of(), List.of());
    }
}
