package org.mulin.cases;

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

    @PostMapping("/api/v1/cases/imports")
    ImportCases.Report take(@RequestBody @Valid ImportCases.Batch batch) {
        return importCases.take(batch);
    }
}
