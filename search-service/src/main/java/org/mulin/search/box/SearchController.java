package org.mulin.search.box;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search box over HTTP. */
@RestController
class SearchController {
    private final SearchBox box;

    SearchController(SearchBox box) {
        this.box = box;
    }

    @Operation(summary = "Find whatever the caller may see by words and filters; the newest without words")
    @GetMapping("/api/v1/search")
    SearchPage search(
            @RequestParam(defaultValue = "") @Size(max = 500) String q,
            @RequestParam(required = false) @Nullable @Size(max = 10)
                    List<@NotNull @Pattern(regexp = "[a-z]{1,20}") String> type,
            @RequestParam(required = false) @Nullable @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "\\d{4,18}") String> division,
            @RequestParam(required = false) @Nullable @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[A-Z_]{1,30}") String> status,
            @RequestParam(required = false) @Nullable @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[A-Z_]{1,30}") String> kind,
            @RequestParam(required = false) @Nullable @Size(max = 50)
                    List<@NotNull @Size(min = 1, max = 200) String> category,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<@NotNull UUID> unit,
            @RequestParam(required = false) @Nullable @Size(max = 36)
                    List<@NotNull @Pattern(regexp = "[1-9]\\d{3}-(0[1-9]|1[0-2])") String> month,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Sort sort,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "(case|activity):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\\d{0,11}")
                    String seen,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        var question = new Question(
                q,
                given(type),
                given(division),
                given(status),
                given(kind),
                given(category),
                given(unit),
                given(month),
                from,
                to,
                sort,
                seen);
        return box.search(question, cursor, limit);
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** By how well the words fit, which without words nothing does, or the newest first. */
    enum Sort {
        relevance,
        newest
    }
}
