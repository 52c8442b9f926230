package org.mulin.cases.time;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is overdue, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/overdue")
class OverdueController {
    private final ReadOverdue readOverdue;

    OverdueController(ReadOverdue readOverdue) {
        this.readOverdue = readOverdue;
    }

    @Operation(summary = "The steps that are late in the caller's reach, by division and unit, the longest late first")
    @GetMapping
    Page<ReadOverdue.Late> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readOverdue.list(division, unit, cursor, limit);
    }
}
