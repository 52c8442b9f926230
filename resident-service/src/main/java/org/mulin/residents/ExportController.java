package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of residents over HTTP. */
@RestController
@RequestMapping("/api/v1/residents/exports")
class ExportController {
    private final StartExport startExport;
    private final ReadExports readExports;
    private final BulkWorker worker;

    ExportController(StartExport startExport, ReadExports readExports, BulkWorker worker) {
        this.startExport = startExport;
        this.readExports = readExports;
        this.worker = worker;
    }

    /** An export as the API shows it. */
    record View(
            UUID id,
            String division,
            ResidentExport.Purpose purpose,
            boolean reveal,
            ResidentExport.State state,
            @Nullable Integer rows,
            @Nullable String problem,
            Instant createdAt,
            Instant expiresAt) {

        private static View of(ResidentExport it) {
            return new View(
                    it.id(),
                    it.division(),
                    it.purpose(),
                    it.reveal(),
                    it.state(),
                    it.rows(),
                    it.problem(),
                    it.createdAt(),
                    it.expiresAt());
        }
    }

    @Operation(summary = "Ask for a file of up to 5000 residents of a division; each of them can see that it was made")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    View start(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid StartExport.Wish wish) {
        var asked = startExport.start(wish, key);
        worker.wake();
        return View.of(asked);
    }

    @Operation(summary = "Whether the file is there; for whoever asked for it")
    @GetMapping("/{id}")
    View one(@PathVariable UUID id) {
        return View.of(readExports.one(id));
    }

    @Operation(summary = "The file, for a day; the download is recorded")
    @GetMapping(path = "/{id}/file", produces = ExportFile.TYPE)
    byte[] file(@PathVariable UUID id, HttpServletResponse response) {
        var file = readExports.file(id);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"residents-" + id + ".xlsx\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return file;
    }
}
