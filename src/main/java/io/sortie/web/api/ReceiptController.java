package io.sortie.web.api;

import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a receipt that somebody shows is ours [LAW-05, LAW-16]: by the hash of its text, as printed on it. */
@RestController
@RequestMapping(path = "/api/v1/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ReceiptController {

    /** The document with this hash; it names nobody. */
    record Known(
            @Schema(example = "CAN-7K3M-Q9TX") String reference,
            @Schema(example = "RECEIPT") String kind,
            Instant createdAt) {}

    private final Documents documents;

    ReceiptController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/{hash}")
    @Operation(
            summary = "Whether a receipt is ours and unaltered",
            description = "The hash is the SHA-256 of the receipt's text version, as printed at its foot. A 404"
                    + " means that no such receipt is kept: it was altered, its case has been erased, or it"
                    + " is a declaration that the customer stored right after sending.")
    @ApiResponse(responseCode = "200", description = "issued by us, and these are its words")
    Known check(@Parameter(description = "64 hexadecimal digits", example = "e3b0c442…") @PathVariable String hash) {
        return documents.withHash(Document.hash(hash)).stream()
                .findFirst()
                .map(ReceiptController::known)
                .orElseThrow(Problem::unknownReceipt);
    }

    private static Known known(Document document) {
        return new Known(document.reference().value(), document.kind(), document.createdAt());
    }
}
