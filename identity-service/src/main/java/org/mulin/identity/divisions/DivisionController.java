package org.mulin.identity.divisions;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.problem.Problems;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions over HTTP, spoken of by their codes. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionController {
    private final DivisionBrowser browser;
    private final ImportDivisions imports;
    private final Problems problems;

    DivisionController(DivisionBrowser browser, ImportDivisions imports, Problems problems) {
        this.browser = browser;
        this.imports = imports;
        this.problems = problems;
    }

    @Operation(summary = "The divisions in force")
    @GetMapping
    Page<DivisionBrowser.Item> list(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Size(min = 1, max = 20) @Nullable String name,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return browser.page(parent, level, name, limit, Cursor.parse(cursor, 1));
    }

    @Operation(summary = "One division with its history")
    @GetMapping("/{code}")
    ResponseEntity<DivisionBrowser.Entry> one(@PathVariable String code) {
        var entry = browser.entry(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(entry);
    }

    @Operation(summary = "Bring the divisions to what a CSV file with the columns code, name, level, parent_code says")
    @PostMapping(path = "/imports", consumes = "text/csv")
    ImportReport load(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean goOn,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate effective,
            HttpServletRequest request) {
        var options = new ImportDivisions.Options(dryRun, goOn, complete, effective);
        var outcome = imports.run(DivisionFile.read(file), options);
        var report = ImportReport.of(outcome, problems, Problems.localeOf(request));
        if (!report.applied() && !dryRun) {
            throw ProblemException.withErrors(
                    IdentityProblem.DIVISIONS_REFUSED,
                    report.errors(),
                    report.errors().size());
        }
        return report;
    }
}
