package org.mulin.cases.handover;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of responsibilities over HTTP; anyone in the tenant may read it. */
@RestController
@RequestMapping("/api/v1/responsibilities")
class ResponsibilityController {
    private final Responsibilities responsibilities;
    private final ImportResponsibilities importResponsibilities;

    ResponsibilityController(Responsibilities responsibilities, ImportResponsibilities importResponsibilities) {
        this.responsibilities = responsibilities;
        this.importResponsibilities = importResponsibilities;
    }

    @Operation(summary = "Which units answer for which category in which division, by category")
    @GetMapping
    @Transactional(readOnly = true)
    public Page<Responsibilities.Listed> list(
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(200) int limit) {
        var rules = responsibilities.page(category, Cursor.parse(cursor, 2), limit);
        return Page.of(
                rules, limit, rule -> Cursor.of(rule.category() == null ? "" : rule.category(), rule.division()));
    }

    @Operation(
            summary =
                    "Take in rules of a CSV file with the columns category, division, dispatch, units; all or nothing."
                            + " The dispatch NONE takes a rule off the list")
    @PostMapping(path = "/imports", consumes = "text/csv")
    ImportResponsibilities.Report take(@RequestBody byte[] csv) {
        return importResponsibilities.take(csv);
    }
}
