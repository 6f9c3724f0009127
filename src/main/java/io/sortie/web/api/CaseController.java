package io.sortie.web.api;

import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseSearch;
import io.sortie.cases.CaseState;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of every kind over REST: read, list, prove, add a message. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseController {

    /** One page of cases, newest first; timelines are left out. */
    record CasePage(List<CaseView> content, Page page) {

        record Page(int number, int size, long totalElements, long totalPages) {}
    }

    /** What was said in a contact, through which channel. */
    record Message(String text, Channel channel) {}

    private static final int LARGEST_PAGE = 200;

    private final Cases cases;
    private final CaseSearch search;
    private final CaseViews views;
    private final CaseContacts contacts;
    private final Documents documents;
    private final CaseExport export;

    CaseController(
            Cases cases,
            CaseSearch search,
            CaseViews views,
            CaseContacts contacts,
            Documents documents,
            CaseExport export) {
        this.cases = cases;
        this.search = search;
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

    @GetMapping
    @Operation(summary = "Cases, newest first", description = "page counts from 0; size is 20, at most 200")
    CasePage list(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String brand,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String subscriptionId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Problem.invalid(List.of(
                    page < 0
                            ? new Problem.FieldError("page", "{invalid.page}")
                            : new Problem.FieldError("size", "{invalid.size}")));
        }
        CaseSearch.Found found =
                search.page(new CaseSearch.Query(kind(kind), state(state), brand, email, subscriptionId), page, size);
        return new CasePage(
                found.cases().stream().map(views::brief).toList(),
                new CasePage.Page(page, size, found.total(), (found.total() + size - 1) / size));
    }

    @GetMapping(value = "/{reference}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The durable proof as PDF; the same words with Accept: text/plain")
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

    private Document document(String reference) {
        return documents.of(cases.get(reference(reference)).reference(), Document.RECEIPT).stream()
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

    private static CaseState state(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> choice("state"));
    }

    private static String kind(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(CaseKind.values())
                .map(CaseKind::processId)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> choice("kind"));
    }

    private static Problem choice(String field) {
        return Problem.invalid(List.of(new Problem.FieldError(field, "{invalid.choice}")));
    }
}
