package org.mulin.search.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search box over HTTP. */
@RestController
class SearchController {
    private final SearchCases searchCases;

    SearchController(SearchCases searchCases) {
        this.searchCases = searchCases;
    }

    /** The only type so far is `case`. */
    @Operation(summary = "Find cases by words and filters among those the caller may see; the newest without words")
    @GetMapping("/api/v1/search")
    SearchPage search(
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "case") String type,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Z_]{1,30}") String status,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Z_]{1,30}") String kind,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return searchCases.search(new SearchCases.Question(q, division, status, kind, category, cursor, limit));
    }
}
