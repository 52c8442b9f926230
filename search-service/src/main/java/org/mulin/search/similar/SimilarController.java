package org.mulin.search.similar;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Similar cases over HTTP. */
@RestController
@RequestMapping("/api/v1/search/similar")
class SimilarController {
    private final FindSimilar findSimilar;

    SimilarController(FindSimilar findSimilar) {
        this.findSimilar = findSimilar;
    }

    @Operation(
            summary =
                    "Cases like what is typed: open ones of the last 60 days in a division that it may repeat, and how"
                            + " solved ones were solved")
    @GetMapping
    Similar toText(
            @RequestParam @Size(min = 1, max = 200) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division) {
        return findSimilar.toText(q, division);
    }

    @Operation(summary = "Cases like another: open ones of the last 60 days nearby, and how solved ones were solved")
    @GetMapping("/{id}")
    Similar toCase(@PathVariable UUID id) {
        return findSimilar.toCase(id);
    }
}
