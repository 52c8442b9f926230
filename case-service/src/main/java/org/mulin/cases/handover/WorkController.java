package org.mulin.cases.handover;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.HandoverStatus;
import org.mulin.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units' work over HTTP. */
@RestController
@RequestMapping("/api/v1/handovers")
class WorkController {
    private final ReadHandovers readHandovers;
    private final ReadReturns readReturns;

    WorkController(ReadHandovers readHandovers, ReadReturns readReturns) {
        this.readHandovers = readHandovers;
        this.readReturns = readReturns;
    }

    @Operation(
            summary = "The live shares of the caller's units, newest first; without a status, those not yet answered")
    @GetMapping
    Page<ReadHandovers.Listed> list(
            @RequestParam(required = false) @Nullable HandoverStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readHandovers.list(status, cursor, limit);
    }

    @Operation(summary = "What units sent back in a month, counted by the division that had sent it and the reason")
    @GetMapping("/returns")
    ReadReturns.Returns returns(
            @RequestParam @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam @Pattern(regexp = "2\\d{3}-(0[1-9]|1[0-2])") String month) {
        return readReturns.in(division, YearMonth.parse(month));
    }
}
