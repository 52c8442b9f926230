package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.Problems;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports of residents over HTTP. */
@RestController
@RequestMapping("/api/v1/residents/imports")
class ImportController {
    private final StartImport startImport;
    private final ActOnImport actOnImport;
    private final ReadImports readImports;
    private final BulkWorker worker;
    private final Problems problems;

    ImportController(
            StartImport startImport,
            ActOnImport actOnImport,
            ReadImports readImports,
            BulkWorker worker,
            Problems problems) {
        this.startImport = startImport;
        this.actOnImport = actOnImport;
        this.readImports = readImports;
        this.worker = worker;
        this.problems = problems;
    }

    @Operation(summary = "Bring a CSV or .xlsx file of up to 100000 residents of a community, and have it checked")
    @PostMapping(consumes = {"text/csv", ExportFile.TYPE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView start(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(defaultValue = "false") boolean goOn,
            @RequestBody byte[] file) {
        return ImportView.of(startImport.start(division, goOn, file, key));
    }

    @Operation(summary = "An empty file with the columns that an import takes")
    @GetMapping(path = "/template", produces = "text/csv;charset=UTF-8")
    String template() {
        return ImportColumn.template();
    }

    @Operation(summary = "How far an import is; for whoever brought it")
    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id) {
        return ImportView.of(readImports.one(id));
    }

    @Operation(summary = "The rows that cannot be taken in, and why, in the order of the file")
    @GetMapping("/{id}/errors")
    Page<ImportView.RowError> errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            HttpServletRequest request) {
        var page = readImports.refused(id, cursor, limit);
        var locale = Problems.localeOf(request);
        return new Page<>(
                page.items().stream()
                        .map(it -> ImportView.RowError.of(it, problems, locale))
                        .toList(),
                page.next());
    }

    @Operation(summary = "Apply what was checked; with bad rows only if the import is to go on without them")
    @PostMapping("/{id}/commit")
    ImportView commit(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var committed = actOnImport.commit(id, key);
        worker.wake();
        return ImportView.of(committed);
    }

    @Operation(summary = "Stop an import; what was applied stays")
    @PostMapping("/{id}/cancellation")
    ImportView cancel(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return ImportView.of(actOnImport.cancel(id, key));
    }
}
