package io.sortie.web.api;

import io.sortie.cases.Cases;
import io.sortie.web.PersonDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything about a person over REST, for those who answer access requests [LAW-17]. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/person-export")
@Tag(name = "Cases")
class PersonExportController {

    private final Cases cases;
    private final PersonDownload download;

    PersonExportController(Cases cases, PersonDownload download) {
        this.cases = cases;
        this.download = download;
    }

    @GetMapping(produces = "application/zip")
    @Operation(
            summary = "Everything about the person of this case as a zip",
            description = "data.json with all cases of the person at the brand, the subscriptions and the account; "
                    + "their files and documents beside it.")
    @ApiResponse(
            responseCode = "200",
            description = "the zip",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void read(@PathVariable String reference, Locale locale, HttpServletResponse response) throws IOException {
        download.of(cases.get(CaseController.reference(reference)), locale, response);
    }
}
