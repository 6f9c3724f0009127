package io.sortie.web.api;

import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseSearch;
import io.sortie.cases.CaseState;
import io.sortie.cases.CaseView;
import io.sortie.cases.CaseViews;
import io.sortie.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of every kind over REST, looked up by what is known of them. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseListController {

    /** One page of cases, newest first; timelines are left out. */
    record CasePage(List<CaseView> content, Page page) {

        @Schema(name = "PageOfCases")
        record Page(
                @Schema(example = "0") int number,
                @Schema(example = "20") int size,
                @Schema(example = "1") long totalElements,
                @Schema(example = "1") long totalPages) {}
    }

    private static final int LARGEST_PAGE = 200;

    private final CaseSearch search;
    private final CaseViews views;

    CaseListController(CaseSearch search, CaseViews views) {
        this.search = search;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "Cases, newest first", description = "page counts from 0; size is 20, at most 200")
    CasePage list(
            @Parameter(example = "cancellation") @RequestParam(required = false) String kind,
            @Parameter(schema = @Schema(implementation = CaseState.class)) @RequestParam(required = false) String state,
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

    private static CaseState state(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(CaseState.values())
                .filter(state -> state == state.ofContract() && state.name().equals(text))
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
