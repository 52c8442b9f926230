package org.mulin.search.suggest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions over HTTP. */
@RestController
class SuggestController {
    private final SuggestWords suggestWords;

    SuggestController(SuggestWords suggestWords) {
        this.suggestWords = suggestWords;
    }

    /** The likeliest first; never more than ten, so there is no next page. */
    record Suggestions(List<Suggestion> items) {}

    @Operation(
            summary =
                    "What may be meant by what was typed so far: places, categories, units, estates, activities, words and own questions,"
                            + " by characters, pinyin or first letters")
    @GetMapping("/api/v1/search/suggest")
    Suggestions suggest(
            @RequestParam @Size(max = 50) String q, @RequestParam(defaultValue = "10") @Min(1) @Max(10) int limit) {
        return new Suggestions(suggestWords.suggest(q, limit));
    }
}
