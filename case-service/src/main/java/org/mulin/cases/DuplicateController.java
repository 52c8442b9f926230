package org.mulin.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Likely duplicates over HTTP, for while a title is typed. */
@RestController
class DuplicateController {
    private final FindDuplicates findDuplicates;

    DuplicateController(FindDuplicates findDuplicates) {
        this.findDuplicates = findDuplicates;
    }

    @Operation(summary = "Up to five open cases of the last 60 days in a division that a new one may repeat")
    @GetMapping("/api/v1/cases/duplicates")
    List<FindDuplicates.Likely> duplicates(
            @RequestParam @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam @Size(min = 1, max = 200) String title,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String category) {
        return findDuplicates.like(division, title, category);
    }
}
