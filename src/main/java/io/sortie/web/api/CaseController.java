package io.sortie.web.api;

import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.personexport.CaseExport;
import io.sortie.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case of any kind over REST: read it, prove it, export it, add a message. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseController {

    /** What was said in a contact, through which channel. */
    record Message(
            @Schema(example = "The customer called and asked for the end date.") String text,
            @Schema(example = "PHONE") Channel channel) {}

    private final Cases cases;
    private final CaseViews views;
    private final CaseContacts contacts;
    private final Documents documents;
    private final CaseExport export;

    CaseController(Cases cases, CaseViews views, CaseContacts contacts, Documents documents, CaseExport export) {
        this.cases = cases;
        this.views = views;
        this.contacts = contacts;
        this.documents = documents;
        this.export = export;
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A case with its timeline")
    CaseView read(@PathVariable String reference, Locale locale) {
        return views.of(cases.get(reference(reference)), locale);
    }

    @GetMapping(value = "/{reference}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary =
                    "The durable proof as PDF (until there is one, the receipt of the request); the same words with Accept: text/plain")
    @ApiResponse(
            responseCode = "200",
            description = "the proof",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> receipt(@PathVariable String reference) {
        Document document = document(reference);
        ContentDisposition file =
                ContentDisposition.attachment().filename(document.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(document.content());
    }

    @GetMapping(value = "/{reference}/receipt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(hidden = true)
    String receiptText(@PathVariable String reference) {
        return document(reference).plainText();
    }

    @GetMapping("/{reference}/export")
    @Operation(summary = "Everything about the case as JSON")
    Map<String, Object> export(@PathVariable String reference, Locale locale) {
        return export.of(cases.get(reference(reference)), locale);
    }

    @PostMapping("/{reference}/messages")
    @Operation(summary = "Record a contact with the customer on the timeline")
    CaseView message(
            @PathVariable String reference, @RequestBody Message message, Authentication caller, Locale locale) {
        if (message.text() == null || message.text().isBlank() || message.text().length() > 4000) {
            throw Problem.invalid(List.of(new Problem.FieldError("text", "{invalid.message}")));
        }
        CaseReference wanted = reference(reference);
        contacts.record(wanted, Caller.of(caller), message.channel(), message.text());
        return views.of(cases.get(wanted), locale);
    }

    /** The newest proof; until there is one, the receipt of the request. */
    private Document document(String reference) {
        CaseReference wanted = cases.get(reference(reference)).reference();
        return Stream.of(Document.NOTIFICATION, Document.RECEIPT, Document.CERTIFICATE)
                .flatMap(kind -> documents.of(wanted, kind).stream())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Problem.state("no-receipt-yet", Map.of()));
    }

    static CaseReference reference(String text) {
        try {
            return new CaseReference(text);
        } catch (IllegalArgumentException e) {
            throw Problem.unknownCase();
        }
    }
}
