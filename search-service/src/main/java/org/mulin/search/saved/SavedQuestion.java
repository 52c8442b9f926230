package org.mulin.search.saved;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.box.NewCases;

/** A question about cases to keep: words and filters as the search box takes them, and what its owner calls it. */
record SavedQuestion(
        @Nullable @Size(min = 1, max = 100) String name,
        @NotNull @Size(max = 500) String q,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "\\d{4,18}") String> division,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z_]{1,30}") String> status,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z_]{1,30}") String> kind,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 200) String> category,
        @Nullable @Size(max = 50) List<@NotNull UUID> unit) {

    List<String> divisions() {
        return given(division);
    }

    /** As it is asked of the index, about what was filed after a moment. */
    NewCases.Wanted since(Instant since) {
        return new NewCases.Wanted(q, divisions(), given(status), given(kind), given(category), given(unit), since);
    }

    SavedQuestion withoutName() {
        return new SavedQuestion(null, q, division, status, kind, category, unit);
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
