package org.mulin.search.people;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for a person over HTTP. */
@RestController
class PeopleController {
    private final SearchPeople searchPeople;

    PeopleController(SearchPeople searchPeople) {
        this.searchPeople = searchPeople;
    }

    @Operation(
            summary = "Find a resident, who brought a case, or a home; across communities a reason is needed and kept")
    @GetMapping("/api/v1/search/people")
    PeoplePage people(
            @RequestParam @Size(max = 50) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable LookUpReason reason,
            @RequestParam(defaultValue = "20") @Min(1) @Max(20) int limit) {
        return searchPeople.search(new SearchPeople.Question(q, division, reason, limit));
    }
}
