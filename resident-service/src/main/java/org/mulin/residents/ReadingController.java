package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who opened a file over HTTP. */
@RestController
class ReadingController {
    private final ListReadings listReadings;

    ReadingController(ListReadings listReadings) {
        this.listReadings = listReadings;
    }

    @Operation(summary = "Who read, revealed or changed a resident's file or was refused it, newest first")
    @GetMapping("/api/v1/residents/{id}/readings")
    Page<Reading> readings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return listReadings.of(id, cursor, limit);
    }

    @Operation(summary = "Who read, revealed or changed the caller's own file or was refused it, newest first")
    @GetMapping("/api/v1/my/file/readings")
    Page<Reading> readings(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return listReadings.own(cursor, limit);
    }
}
