package org.mulin.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** History import over HTTP: sending a batch again is harmless. */
@RestController
class CaseImportController {
    private final ImportCases importCases;

    CaseImportController(ImportCases importCases) {
        this.importCases = importCases;
    }

    @Operation(summary = "Take in up to 200 matters of the past, each once by its source and external id")
    @PostMapping("/api/v1/cases/imports")
    ImportCases.Report take(@RequestBody @Valid ImportCases.Batch batch) {
        return importCases.take(batch);
    }
}
